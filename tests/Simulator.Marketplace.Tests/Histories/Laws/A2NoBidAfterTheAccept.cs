namespace Simulator.Marketplace.Tests.Histories.Laws;

/// <summary>Once an accept, or the closing of the job, is acknowledged, no bid for the job is.</summary>
internal sealed class A2NoBidAfterTheAccept : Law
{
    public override IEnumerable<string> Complaints(History history)
    {
        var jobs = history.Final.Bids.ToDictionary(bid => bid.Id, bid => bid.JobId);
        var ends = history.Done(Moves.Accept).Select(act => (Act: act, Job: jobs.GetValueOrDefault(act.About)))
            .Concat(history.Done(Moves.Close).Select(act => (Act: act, Job: (string?)act.About)))
            .Where(end => !end.Act.IsReplayed).ToLookup(end => end.Job, end => end.Act);
        return from bid in history.Done(Moves.Bid)
               where !bid.IsReplayed
               from end in ends[bid.About]
               where end.IsBefore(bid)
               select $"{bid} was acknowledged after {end}";
    }
}
