using Simulator.Model.Marketplace;

namespace Simulator.Model.VirtualTime.Market;

/// <summary>Bids: placed once for a job, seen by the job's owner only, decided once.</summary>
internal sealed class BidRules(MarketState market)
{
    private static readonly Func<Bid, BidSeen> See = static bid => bid.See();

    public static MarketReply ListOwn(Member member, MarketCalls.ListMyBids list) =>
        member.IsContractor ? MarketReply.Ok(new MarketFindings.BidsListed(member.Bids.Page(list.Page, list.Limit, See))) : MarketReply.Wrong;

    public MarketReply ListOfJob(Member member, MarketCalls.ListJobBids list)
    {
        if (market.FindJob(list.JobId) is not { } job) return MarketReply.Wrong;
        var bids = new List<BidSeen>(job.Bids.Count);
        foreach (var bid in job.Bids)
            if (job.Owner == member || bid.Owner == member) bids.Add(bid.See());
        return MarketReply.Ok(new MarketFindings.BidsListed(bids));
    }

    public MarketReply Place(Member member, MarketCalls.PlaceBid place)
    {
        var isRight = member.IsContractor && place.AmountCents is >= 100_00 and <= 999_999_00
            && place.Timeline.Length is >= 5 and <= 200 && place.CoverLetter.Length <= 1000;
        if (!isRight || market.FindJob(place.JobId) is not { } job) return MarketReply.Wrong;
        if (job.Status != Words.Open) return MarketReply.Late;
        foreach (var other in job.Bids)
            if (other.Owner == member) return MarketReply.Late;
        var bid = new Bid(market.NewNumber(), member, job, place.AmountCents);
        market.Add(bid);
        return MarketReply.Ok(new MarketFindings.BidPlaced(bid.Id, job.Id));
    }

    public MarketReply Withdraw(Member member, MarketCalls.WithdrawBid withdraw)
    {
        if (market.FindBid(withdraw.BidId) is not { } bid || bid.Owner != member) return MarketReply.Wrong;
        if (bid.Status != Words.Pending) return MarketReply.Late;
        bid.Job.Withdraw(bid);
        return MarketReply.Ok();
    }

    public MarketReply Reject(Member member, MarketCalls.RejectBid reject)
    {
        if (market.FindBid(reject.BidId) is not { } bid || bid.Job.Owner != member) return MarketReply.Wrong;
        if (bid.Status != Words.Pending) return MarketReply.Late;
        bid.Status = Words.Rejected;
        return MarketReply.Ok();
    }

    public MarketReply Accept(Member member, MarketCalls.AcceptBid accept)
    {
        if (market.FindBid(accept.BidId) is not { } bid || bid.Job.Owner != member || bid.Job.Id != accept.JobId) return MarketReply.Wrong;
        if (bid.Status != Words.Pending || bid.Job.Status != Words.Open) return MarketReply.Late;
        bid.Status = Words.Accepted;
        market.TakeDown(bid.Job, Words.Contracted);
        var contract = new Contract(market.NewNumber(), bid);
        market.Add(contract);
        return MarketReply.Ok(new MarketFindings.BidAccepted(bid.Job.Id, contract.See()));
    }
}
