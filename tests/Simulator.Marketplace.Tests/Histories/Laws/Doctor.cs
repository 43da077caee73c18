namespace Simulator.Marketplace.Tests.Histories.Laws;

/// <summary>Changes in histories, for tests of the laws.</summary>
internal static class Doctor
{
    public static History Final(this History history, Func<Final, Final> change) => history with { Final = change(history.Final) };

    public static History Contract(this History history, Func<Money, Money> change) => history.Final(final => final with
    {
        Contracts = [.. final.Contracts.Select(contract => contract with { Money = change(contract.Money!) })],
        OwnContracts = [.. final.OwnContracts.Select(contract => contract with { Money = change(contract.Money!) })],
    });

    public static History Bid(this History history, string id, Func<BidSeen, BidSeen> change) =>
        history.Final(final => final with { Bids = [.. final.Bids.Select(bid => bid.Id == id ? change(bid) : bid)] });

    public static History Job(this History history, Func<JobSeen, JobSeen> change) =>
        history.Final(final => final with { Jobs = [.. final.Jobs.Select(change)] });

    public static History Thing(this History history, Func<ThingSeen, ThingSeen> change) =>
        history.Final(final => final with { Things = [.. final.Things.Select(change)] });

    /// <summary>Changes what the last act of a kind saw.</summary>
    public static History Saw(this History history, string move, Func<Sightings, Sightings> change)
    {
        var last = history.Acts.Last(act => act.Move == move);
        return history with { Acts = [.. history.Acts.Select(act => ReferenceEquals(act, last) ? act with { Seen = change(act.Seen) } : act)] };
    }

    /// <summary>Has the last act of a kind happen once more at the end, a little different.</summary>
    public static History Again(this History history, string move, Func<Act, Act>? change = null)
    {
        var last = history.Acts.Last(act => act.Move == move);
        var end = history.Acts.Max(act => act.Returned);
        last = last with { Invoked = end + 1, Returned = end + 2, Key = null, IsReplayed = false };
        return history with { Acts = [.. history.Acts, change?.Invoke(last) ?? last] };
    }

    public static History Without(this History history, string move) => history with { Acts = [.. history.Acts.Where(act => act.Move != move)] };
}
