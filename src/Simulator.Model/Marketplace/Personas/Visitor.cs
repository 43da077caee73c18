using Simulator.Model.Behaviour;
using Simulator.Model.Marketplace.Personas.Texts;

namespace Simulator.Model.Marketplace.Personas;

/// <summary>Looks around: a list, then jobs and further pages; after every page it stays with chance 1 - 1/mean.</summary>
internal sealed class Visitor(PersonaSettings settings, UserChance chance, UserKey user) : MarketUser(settings, chance, user)
{
    private readonly JobShelf _shelf = new();
    private bool _hasBegun;
    private bool _isOnList;

    protected override void Open(TimeSpan now)
    {
        _hasBegun = false;
        _isOnList = false;
        _shelf.Open(Choose(MarketRow.Scope) == 0 ? Trades.Any(ref Chance.Content) : null);
    }

    protected override Step? Decide(TimeSpan now)
    {
        if (_hasBegun && Choose(MarketRow.Stay) == 0) return null;
        _hasBegun = true;
        if (_isOnList)
        {
            if (Choose(MarketRow.Glance) == 0 && PickJob(_shelf, null) is { } job)
                return Take(MarketSteps.ViewJob, new MarketCalls.ViewJob(job.JobId));
            if (_shelf.HasMore) _shelf.TurnPage();
            else _shelf.Open(_shelf.Category);
        }
        return Take(MarketSteps.ListJobs, _shelf.Ask());
    }

    protected override void Hear(Answer answer, TimeSpan now)
    {
        _isOnList = answer.Finding is MarketFindings.JobsListed;
        if (answer.Finding is MarketFindings.JobsListed listed) _shelf.Fill(listed);
    }
}
