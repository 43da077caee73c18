using Simulator.Model.Behaviour;

namespace Simulator.Model.Marketplace.Personas;

/// <summary>
/// Works through an agenda, contracts before jobs: own contracts → pay, approve or send back what waits → look at the bids on each open job and
/// choose, wait or give up → post the next project if it is due → browse a little → leave.
/// </summary>
internal sealed class Homeowner : MarketUser
{
    private readonly ProjectClock _projects;
    private readonly JobDesk _jobs;
    private readonly ContractDesk _contracts;
    private readonly JobShelf _shelf;
    private Browsing _browsing;

    public Homeowner(PersonaSettings settings, UserChance chance, UserKey user) : base(settings, chance, user)
    {
        _shelf = new JobShelf(Model.Session.MarketPage);
        _projects = new ProjectClock(this);
        _jobs = new JobDesk(this, _projects);
        _contracts = new ContractDesk(this, _jobs);
    }

    private enum Browsing : byte { NotYet, OnList, Done }

    protected override void Open(TimeSpan now)
    {
        _browsing = Browsing.NotYet;
        _shelf.Open(null);
        _jobs.Open();
        _contracts.Open();
        Settle(now);
    }

    protected override Step? Decide(TimeSpan now) => _contracts.Next(now) ?? _jobs.Next(now) ?? Browse();

    protected override void Hear(Answer answer, TimeSpan now)
    {
        if (answer.Call is MarketCalls.ListJobs) ReadMarket(answer.Finding as MarketFindings.JobsListed);
        else if (answer.Call is MarketCalls.ViewJob) _browsing = Browsing.Done;
        _contracts.Hear(answer, now);
        _jobs.Hear(answer, now);
        if (_jobs.Awarded is { } contract) _contracts.Add(contract, now);
        _jobs.Awarded = null;
        Settle(now);
    }

    protected override void Close()
    {
        _shelf.Clear();
        _jobs.Close();
        _contracts.Close();
    }

    private Step? Browse()
    {
        switch (_browsing)
        {
            case Browsing.NotYet when Can(MarketOperation.ListJobs) && Choose(MarketRow.Idle) == 0:
                return Take(MarketSteps.ListJobs, _shelf.Ask());
            case Browsing.OnList when Can(MarketOperation.ViewJob) && Choose(MarketRow.Browsing) == 0 && PickJob(_shelf, null) is { } job:
                return Take(MarketSteps.ViewJob, new MarketCalls.ViewJob(job.JobId));
            default:
                _browsing = Browsing.Done;
                return null;
        }
    }

    private void ReadMarket(MarketFindings.JobsListed? listed)
    {
        _browsing = listed is null ? Browsing.Done : Browsing.OnList;
        if (listed is not null) _shelf.Fill(listed);
    }

    private void Settle(TimeSpan now) => _projects.Settle(_jobs.Count > 0 || _contracts.IsBusy(now), now);
}
