namespace Simulator.Marketplace.Tests.Histories.Laws;

/// <summary>Every bid that was acknowledged before a homeowner asked for the bids of the job is in the list.</summary>
internal sealed class V1AckedBidsAreListed : Law
{
    public override IEnumerable<string> Complaints(History history) =>
        from read in history.Done(Moves.ReadJobBids)
        where history.Roles[read.Who] == "ADMIN" || history.Final.Jobs.Any(job => job.Id == read.About && job.HomeownerId == read.Who)
        let there = read.Seen.Bids.Select(bid => bid.Id).ToHashSet()
        from bid in history.Done(Moves.Bid)
        where bid.About == read.About && bid.IsBefore(read) && !there.Contains(bid.Seen.Bids[0].Id)
        select $"{read} does not list the bid that {bid} made";
}
