namespace Simulator.Marketplace.Tests.Histories.Laws;

/// <summary>Totals and counts of bids are what there is, and at any time between what surely is and what may be.</summary>
internal sealed class C1CountsAreRight : Law
{
    public override IEnumerable<string> Complaints(History history) =>
        [.. Totals(history), .. AtTheEnd(history), .. InOneAnswer(history), .. Meanwhile(history)];

    private static IEnumerable<string> Totals(History history) =>
        from total in history.Final.JobTotals
        let jobs = history.Final.Jobs.Count(job => job.HomeownerId == total.Key)
        let acked = history.Done(Moves.Post).Where(act => act.Who == total.Key).Select(act => act.Seen.Jobs[0].Id).Distinct().Count()
        where total.Value != jobs || total.Value != acked
        select $"{total.Key} has a total of {total.Value} jobs, {jobs} are listed, {acked} were acknowledged";

    private static IEnumerable<string> AtTheEnd(History history) =>
        from job in history.Final.Jobs
        let bids = history.Final.Bids.Count(bid => bid.JobId == job.Id && bid.Status != "WITHDRAWN")
        where job.BidCount != bids
        select $"job {job.Id} counts {job.BidCount} bids, there are {bids}";

    private static IEnumerable<string> InOneAnswer(History history) =>
        from read in history.Done(Moves.ReadJobBids)
        where history.Roles[read.Who] == "ADMIN" || history.Final.Jobs.Any(job => job.Id == read.About && job.HomeownerId == read.Who)
        let bids = read.Seen.Bids.Count(bid => bid.Status != "WITHDRAWN")
        where read.Seen.BidCount != bids
        select $"{read} counts {read.Seen.BidCount} bids and lists {bids}";

    private static IEnumerable<string> Meanwhile(History history)
    {
        var jobOf = history.Final.Bids.ToDictionary(bid => bid.Id, bid => bid.JobId!);
        var bids = history.Tried(Moves.Bid).Where(act => act.IsAcked && !act.IsReplayed).ToLookup(act => act.About);
        var withdrawals = history.Tried(Moves.Withdraw).Where(act => act.IsAcked && !act.IsReplayed).ToLookup(act => jobOf.GetValueOrDefault(act.About));
        return from act in history.Acts
               where act is { IsAcked: true, Method: "GET" }
               from job in act.Seen.Jobs
               let least = bids[job.Id].Count(bid => bid.IsBefore(act)) - withdrawals[job.Id].Count(end => end.Invoked < act.Returned)
               let most = bids[job.Id].Count(bid => bid.Invoked < act.Returned) - withdrawals[job.Id].Count(end => end.IsBefore(act))
               where job.BidCount < least || job.BidCount > most
               select $"{act} counts {job.BidCount} bids of job {job.Id}, there were {least} to {most}";
    }
}
