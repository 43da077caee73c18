using Simulator.Model.Behaviour;
using Simulator.Model.Chance;
using Simulator.Model.Marketplace.Personas.Texts;

namespace Simulator.Model.Marketplace.Personas;

/// <summary>The part of a homeowner that sees to its open jobs: posts them, looks at their bids, chooses, waits or gives up.</summary>
internal sealed class JobDesk(MarketUser self, ProjectClock projects)
{
    private readonly List<OwnJob> _jobs = [];
    private List<BidSeen> _offers = [];
    private OwnJob? _choosing;
    private int _nextOffer;
    private bool _needsList = true;
    private bool _mayList;
    private bool _mayPost;
    private bool _isUnsureOfPost;
    private bool _hasPosted;

    /// <summary>A contract that an accepted bid has made; the homeowner takes it from here.</summary>
    public ContractSeen? Awarded { get; set; }

    public int Count => _jobs.Count;

    public void Open()
    {
        _mayList = true;
        _mayPost = true;
    }

    public void Close()
    {
        _choosing = null;
        if (_offers.Capacity > 0) _offers = [];
    }

    /// <summary>A contract was seen for this job: it is open no more.</summary>
    /// <returns>True if it was open as far as this user knew.</returns>
    public bool Release(string jobId) => Find(jobId) is { } job && Release(job);

    public Step? Next(TimeSpan now)
    {
        if (_needsList && _mayList && self.Can(MarketOperation.ListMyJobs))
        {
            _mayList = false;
            return self.Take(MarketSteps.ListMyJobs, new MarketCalls.ListMyJobs(1, self.Model.Session.OwnPage));
        }
        if (_choosing is not null && Choose(_choosing, now) is { } choice) return choice;
        if (LookAtNext(now) is { } look) return look;
        return _mayPost && projects.IsDue(now) && _jobs.Count < self.Model.Homeowner.MaxOpenJobs && self.Can(MarketOperation.PostJob) ? Post() : null;
    }

    public void Hear(Answer answer, TimeSpan now)
    {
        switch (answer.Call)
        {
            case MarketCalls.ListMyJobs when answer.Finding is MarketFindings.JobsListed listed: ReadJobs(listed.Jobs, now); break;
            case MarketCalls.ListJobBids look: ReadBids(look.JobId, answer, now); break;
            case MarketCalls.ViewContractor view when answer.Finding is MarketFindings.ContractorViewed record:
                _choosing?.LookedUp(view.ContractorId, record.Rating);
                break;
            case MarketCalls.AcceptBid accepted: Accepted(accepted, answer, now); break;
            case MarketCalls.CloseJob closed: Closed(closed.JobId, answer.Outcome, now); break;
            case MarketCalls.PostJob posted: Posted(posted, answer, now); break;
        }
    }

    // Bids that cannot be seen cannot be chosen: such a job only waits for the end of its owner's patience.
    private Step? LookAtNext(TimeSpan now)
    {
        while (Unseen() is { } job)
        {
            job.LookedIn = self.Session;
            if (self.Can(MarketOperation.ListJobBids)) return self.Take(MarketSteps.ListJobBids, new MarketCalls.ListJobBids($"{job.Id}"));
            if (job.Elapsed(now) >= 1 && GiveUp(job) is { } end) return end;
        }
        return null;
    }

    private OwnJob? Unseen()
    {
        foreach (var job in _jobs)
            if (job.LookedIn < self.Session) return job;
        return null;
    }

    // Without a way to close it, it is out of mind.
    private Step? GiveUp(OwnJob job)
    {
        if (self.Can(MarketOperation.CloseJob)) return self.Take(MarketSteps.CloseJob, new MarketCalls.CloseJob($"{job.Id}"));
        Release(job);
        return null;
    }

    private bool Release(OwnJob job)
    {
        if (_choosing == job) _choosing = null;
        return _jobs.Remove(job);
    }

    private Step? Choose(OwnJob job, TimeSpan now)
    {
        var model = self.Model;
        var elapsed = job.Elapsed(now);
        if (BidChoice.IsOpen(_offers.Count, job, elapsed, model.Business.Choice))
        {
            while (_nextOffer < _offers.Count && job.RecordCount < model.Homeowner.MaxContractorViews && self.Can(MarketOperation.ViewContractor))
            {
                var bidder = _offers[_nextOffer++].ContractorId;
                if (!job.Knows(bidder, out _) && self.Choose(MarketRow.Bidder) == 0)
                    return self.Take(MarketSteps.ViewContractor, new MarketCalls.ViewContractor(bidder));
            }
        }
        _choosing = null;
        var choice = BidChoice.Among(_offers, model.Homeowner.MaxBidsWeighed, job, elapsed, model.Business.Choice, ref self.Chance.Market, out var made);
        if (made is not null) self.Conduct.Weighed(self.User, made);
        return choice switch
        {
            BidsWeighed.Wait => null,
            BidsWeighed.GiveUp => GiveUp(job),
            _ => Accept($"{job.Id}", choice),
        };
    }

    // Somebody with two tabs accepts another bid right after the first.
    private Step Accept(string jobId, int choice)
    {
        var step = self.Take(MarketSteps.AcceptBid, new MarketCalls.AcceptBid(jobId, _offers[choice].BidId));
        if (step.Companions is not null || _offers.Count < 2 || self.Choose(MarketRow.TwoTabs) != 0) return step;
        var other = self.Chance.Market.NextInt(_offers.Count - 1);
        if (other >= choice) other++;
        return step with { Companions = [new Companion(step.Name, new MarketCalls.AcceptBid(jobId, _offers[other].BidId), self.NextIntent())] };
    }

    private Step Post()
    {
        _mayPost = _hasPosted = false;
        var trade = self.Settings.AnyTrade(ref self.Chance.Content);
        var job = JobTexts.Write(trade.Name, self.Choose(MarketRow.Urgency), Budget(trade), ref self.Chance.Content);
        return self.Take(MarketSteps.PostJob, job, MarketPause.JobForm);
    }

    // In whole units, and within the law's limits for every trade.
    private long Budget(TradeModel trade)
    {
        var law = self.Model.Business.Budget;
        var drawn = law.Draw(ref self.Chance.Market) * trade.BudgetFactor;
        return (long)Math.Round(Math.Min(law.Cap ?? drawn, Math.Max(law.Min ?? drawn, drawn))) * 100;
    }

    private void ReadJobs(IReadOnlyList<JobSeen> page, TimeSpan now)
    {
        _needsList = false;
        for (var i = _jobs.Count - 1; i >= 0; i--) Compare(_jobs[i], page, now);
        foreach (var seen in page)
        {
            if (seen.Status != MarketWords.JobOpen || Find(seen.JobId) is not null) continue;
            Add(seen.JobId, seen.BudgetCents, now);
            if (!_isUnsureOfPost) continue;
            _isUnsureOfPost = false;
            projects.Reset();
            self.Report(MarketEventKind.JobPosted, seen.JobId, now, seen.BudgetCents);
        }
        _isUnsureOfPost = false;
    }

    // A job that is no longer open is forgotten; if it was awarded, its contract is in the list of contracts.
    private void Compare(OwnJob job, IReadOnlyList<JobSeen> page, TimeSpan now)
    {
        foreach (var seen in page)
        {
            if (!job.Id.Is(seen.JobId)) continue;
            if (seen.Status != MarketWords.JobOpen) Release(job);
            if (seen.Status == MarketWords.JobCancelled && job.IsClosing) self.Report(MarketEventKind.JobClosed, seen.JobId, now);
            return;
        }
        if (page.Count < self.Model.Session.OwnPage) Release(job);
    }

    private void ReadBids(string jobId, Answer answer, TimeSpan now)
    {
        _offers.Clear();
        _nextOffer = 0;
        if (answer.Outcome == OutcomeClass.ClientError) Doubt(jobId);
        if (answer.Finding is not MarketFindings.BidsListed listed || Find(jobId) is not { } job) return;
        _choosing = job;
        var canAccept = self.Can(MarketOperation.AcceptBid);
        foreach (var bid in listed.Bids)
            if (bid.Status == MarketWords.BidPending && canAccept) _offers.Add(bid);
        if (listed.Bids.Count == 0) return;
        job.SawFirst(listed.Bids[0].ContractorId);
        self.Report(MarketEventKind.BidsRead, jobId, now);
    }

    private void Accepted(MarketCalls.AcceptBid accepted, Answer answer, TimeSpan now)
    {
        if (answer.Outcome == OutcomeClass.Ok)
        {
            Awarded = (answer.Finding as MarketFindings.BidAccepted)?.Contract;
            if (Release(accepted.JobId)) self.Report(MarketEventKind.BidAccepted, accepted.JobId, now, Awarded?.AmountCents ?? 0);
        }
        else if (Find(accepted.JobId) is null) return;   // its twin has made the contract
        else _needsList |= !answer.Outcome.IsUnsure();   // where nothing was heard, the list of contracts tells
    }

    private void Closed(string jobId, OutcomeClass outcome, TimeSpan now)
    {
        if (outcome == OutcomeClass.Ok)
        {
            if (Release(jobId)) self.Report(MarketEventKind.JobClosed, jobId, now);
            return;
        }
        if (Find(jobId) is not { } job) return;   // its twin has closed it
        // What was first there can be told by the list only.
        if (outcome == OutcomeClass.ClientError || (outcome == OutcomeClass.BusinessConflict && !self.Can(MarketOperation.ListMyJobs))) Release(job);
        else job.IsClosing |= outcome == OutcomeClass.BusinessConflict || outcome.IsUnsure();
        _needsList = true;
    }

    private void Posted(MarketCalls.PostJob posted, Answer answer, TimeSpan now)
    {
        if (answer.Finding is MarketFindings.JobPosted { JobId: var jobId })
        {
            projects.Reset();
            _isUnsureOfPost = false;
            _hasPosted = true;
            if (Find(jobId) is not null) return;   // told twice of the same job
            Add(jobId, posted.BudgetCents, now);
            self.Report(MarketEventKind.JobPosted, jobId, now, posted.BudgetCents);
        }
        else if (self.IsSecond && _hasPosted) return;
        else if (answer.Outcome is OutcomeClass.ClientError or OutcomeClass.BusinessConflict || IsUntold(answer)) projects.Reset();
        else if (answer.Outcome != OutcomeClass.TooManyRequests) _needsList = _isUnsureOfPost = true;
    }

    // It was posted, and its owner will never know it.
    private bool IsUntold(Answer answer) => answer.Outcome == OutcomeClass.Ok && !self.Can(MarketOperation.ListMyJobs);

    private void Add(string jobId, long budgetCents, TimeSpan now)
    {
        var patience = self.Settings.Business(self.Model.Business.Patience, ref self.Chance.Market);
        var quotes = (int)Math.Round(self.Model.Business.QuotesWanted.Draw(ref self.Chance.Market));
        _jobs.Add(new OwnJob(jobId, budgetCents, now, patience, quotes) { LookedIn = self.Session });
    }

    private void Doubt(string jobId)
    {
        Release(jobId);
        _needsList = true;
    }

    private OwnJob? Find(string jobId)
    {
        foreach (var job in _jobs)
            if (job.Id.Is(jobId)) return job;
        return null;
    }
}
