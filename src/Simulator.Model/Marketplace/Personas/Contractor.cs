using Simulator.Model.Behaviour;
using Simulator.Model.Chance;
using Simulator.Model.Marketplace.Personas.Texts;

namespace Simulator.Model.Marketplace.Personas;

/// <summary>
/// Looks at its own bids and contracts, hands in work that is due, then looks for open jobs and bids on some:
/// my bids | contracts → finish due work → list jobs ⇄ view job → (place bid) → list jobs | leave.
/// </summary>
internal sealed class Contractor : MarketUser
{
    private readonly BidBook _bids;
    private readonly WorkDesk _works;
    private readonly RecentIds _seen;
    private readonly JobShelf _shelf;
    private Queue<string>? _withdrawals;
    private readonly TradeModel _trade;
    private readonly double _eagerness;
    private readonly double _ownMarkup;
    private bool _wantsBids;
    private Place _place;
    private JobSeen? _job;

    public Contractor(PersonaSettings settings, UserChance chance, UserKey user) : base(settings, chance, user)
    {
        _bids = new BidBook(Model.Session.OwnPage);
        _works = new WorkDesk(this);
        _seen = new RecentIds(Model.Contractor.JobsRemembered);
        _shelf = new JobShelf(Model.Session.MarketPage);
        _trade = settings.AnyTrade(ref chance.Content);
        _eagerness = Model.Contractor.Eagerness.Draw(ref chance.Market);
        Conduct.Drew(user, (int)MarketTrait.Eagerness, _eagerness);
        _ownMarkup = Model.Business.MarkupSigma * BidPrice.Normal(ref chance.Market);
    }

    private enum Place : byte { Office, OnList, OnJob, Done }

    protected override void Open(TimeSpan now)
    {
        var (canListBids, canListContracts) = (Can(MarketOperation.ListMyBids), Can(MarketOperation.ListContracts));
        var enabled = (canListBids ? 0b01u : 0) | (canListContracts ? 0b10u : 0);
        var bidsFirst = enabled != 0 && Choose(MarketRow.Office, enabled) == 0;
        _wantsBids = canListBids && (bidsFirst || _bids.IsUnsure);
        _works.Open(!bidsFirst);
        _withdrawals = null;
        _place = Place.Office;
        _job = null;
    }

    protected override Step? Decide(TimeSpan now)
    {
        if (_wantsBids)
        {
            _wantsBids = false;
            return Take(MarketSteps.ListMyBids, new MarketCalls.ListMyBids(1, Model.Session.OwnPage));
        }
        if (_withdrawals is not null && _withdrawals.TryDequeue(out var bidId)) return Take(MarketSteps.WithdrawBid, new MarketCalls.WithdrawBid(bidId));
        return _works.Next(now) ?? Browse();
    }

    protected override void Hear(Answer answer, TimeSpan now)
    {
        switch (answer.Call)
        {
            case MarketCalls.ListMyBids when answer.Finding is MarketFindings.BidsListed listed: ReadBids(listed, now); break;
            case MarketCalls.WithdrawBid withdrawn: _bids.Remove(withdrawn.BidId); break;
            case MarketCalls.ListJobs: ReadJobs(answer.Finding as MarketFindings.JobsListed); break;
            case MarketCalls.ViewJob: ReadJob(answer.Finding as MarketFindings.JobViewed, now); break;
            case MarketCalls.PlaceBid bid: Bidden(bid, answer, now); break;
            default: _works.Hear(answer, now); break;
        }
    }

    protected override void Close()
    {
        _shelf.Clear();
        _withdrawals = null;
        _job = null;
    }

    private Step? Browse()
    {
        switch (_place)
        {
            case Place.Office when !Can(MarketOperation.ListJobs): return Leave();
            case Place.Office:
                _shelf.Open(Choose(MarketRow.Scope) == 0 ? _trade.Name : null);
                return GoToList();
            case Place.OnList: return FromList();
            case Place.OnJob: return FromJob();
            default: return null;
        }
    }

    private Step GoToList()
    {
        _job = null;
        return Take(MarketSteps.ListJobs, _shelf.Ask());
    }

    private Step? FromList()
    {
        var enabled = 0b100u | (_shelf.HasChoice(_seen) ? 0b001u : 0) | (_shelf.HasMore ? 0b010u : 0);
        switch (Choose(MarketRow.List, enabled))
        {
            case 0:
                var job = PickJob(_shelf, _seen)!;
                _seen.Add(job.JobId);
                if (Can(MarketOperation.ViewJob)) return Take(MarketSteps.ViewJob, new MarketCalls.ViewJob(job.JobId));
                _job = job;
                return FromJob();
            case 1:
                _shelf.TurnPage();
                return GoToList();
            default: return Leave();
        }
    }

    private Step? FromJob()
    {
        if (_job is { } job && MayBidOn(job) && Toss(MarketRow.Job, _eagerness))
        {
            _job = null;
            var price = BidPrice.Of(job.BudgetCents, _ownMarkup, Model.Business, ref Chance.Market);
            var timeline = BidTexts.Timeline(ref Chance.Content);
            var bid = new MarketCalls.PlaceBid(job.JobId, price, timeline, BidTexts.CoverLetter(_trade.Name, ref Chance.Content));
            return Take(MarketSteps.PlaceBid, bid, MarketPause.BidForm);
        }
        return Choose(MarketRow.AfterJob) == 0 ? GoToList() : Leave();
    }

    private Step? Leave()
    {
        _place = Place.Done;
        return null;
    }

    private bool MayBidOn(JobSeen job) =>
        Can(MarketOperation.PlaceBid) && job.Status == MarketWords.JobOpen && _bids.Count < Model.Contractor.MaxLiveBids && !_bids.HasBidOn(job.JobId)
        && (!Model.Contractor.BidsInOwnTradeOnly || job.Category == _trade.Name);

    private void ReadJobs(MarketFindings.JobsListed? listed)
    {
        _place = listed is null ? Place.Done : Place.OnList;
        if (listed is not null) _shelf.Fill(listed);
    }

    private void ReadJob(MarketFindings.JobViewed? viewed, TimeSpan now)
    {
        _place = Place.OnJob;
        _job = viewed?.Job;
        if (_job is not null && !IsAgain) Report(MarketEventKind.JobViewed, _job.JobId, now);
    }

    private void Bidden(MarketCalls.PlaceBid bid, Answer answer, TimeSpan now)
    {
        if (answer.Outcome == OutcomeClass.Ok)
        {
            if (answer.Finding is not MarketFindings.BidPlaced placed || _bids.Placed(placed.BidId, bid.JobId))
                Report(MarketEventKind.BidPlaced, bid.JobId, now, bid.AmountCents);
        }
        else if (answer.Outcome.IsUnsure()) _bids.Unsure(bid.JobId);
        if (!Can(MarketOperation.ListMyBids)) _bids.Shrink(Model.Contractor.MaxLiveBids - 1);
    }

    private void ReadBids(MarketFindings.BidsListed listed, TimeSpan now)
    {
        if (_bids.Read(listed.Bids, out var found)) _works.ExpectContract();
        if (found is not null) Report(MarketEventKind.BidPlaced, found.JobId, now, found.AmountCents);
        _withdrawals = null;
        foreach (var bid in listed.Bids)
            if (bid.Status == MarketWords.BidPending && Can(MarketOperation.WithdrawBid) && Choose(MarketRow.Pending) == 0) (_withdrawals ??= new()).Enqueue(bid.BidId);
    }
}
