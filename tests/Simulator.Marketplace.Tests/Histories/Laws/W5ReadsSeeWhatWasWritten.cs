namespace Simulator.Marketplace.Tests.Histories.Laws;

/// <summary>Who reads after a write was acknowledged sees it, or what came after it; no state is ever seen to go back.</summary>
internal sealed class W5ReadsSeeWhatWasWritten : Law
{
    public override IEnumerable<string> Complaints(History history) =>
    [
        .. Missing(history, Moves.ReadOwnJobs, Moves.Post, seen => seen.Jobs.Select(job => job.Id)),
        .. Missing(history, Moves.ReadOwnBids, Moves.Bid, seen => seen.Bids.Select(bid => bid.Id)),
        .. NotFound(history),
        .. Timeline.Pairs(history).Where(pair => Steps.Rank(pair.Later) < Steps.Rank(pair.Earlier))
            .Select(pair => $"{pair.Later.Kind} {pair.Later.Id} was {pair.Earlier.Status}, then {pair.Later.Status}"),
    ];

    private static IEnumerable<string> Missing(History history, string list, string creation, Func<Sightings, IEnumerable<string>> ids) =>
        from read in history.Done(list)
        where read.Seen.Total <= 100
        let there = ids(read.Seen).ToHashSet()
        from write in history.Done(creation)
        where write.Who == read.Who && write.IsBefore(read) && !there.Contains(ids(write.Seen).First())
        select $"{read} does not list what {write} made";

    private static IEnumerable<string> NotFound(History history)
    {
        var known = Timeline.FirstSeen(history);
        return from read in history.Acts
               where read is { Status: 404, Method: "GET" } && read.Move != Moves.ReadCompletion
                   && known.TryGetValue(read.About, out var since) && since < read.Invoked
               select $"{read} finds nothing, although it was seen before";
    }
}
