namespace Simulator.Marketplace.Tests.Histories;

/// <summary>All that was done and answered, and what is there once nothing is under way any more.</summary>
internal sealed record History(IReadOnlyList<Act> Acts, Final Final)
{
    /// <summary>Who takes part, by role.</summary>
    public IReadOnlyDictionary<string, string> Roles { get; init; } = new Dictionary<string, string>();

    public IEnumerable<Act> Done(string move) => Acts.Where(act => act.Move == move && act.IsAcked);

    public IEnumerable<Act> Tried(string move) => Acts.Where(act => act.Move == move);

    /// <summary>The payments of a contract that succeeded, each once, as they were announced.</summary>
    public IReadOnlyList<IntentSeen> Charges(string contractId)
    {
        var succeeded = Acts.Where(act => act.About == contractId && act is { IsAcked: true, Seen.Intent.Outcome: "SUCCEEDED" }).Select(act => act.Seen.Intent!.Id);
        var announced = Acts.Where(act => act.Seen.Intent?.Amount is not null).ToLookup(act => act.Seen.Intent!.Id, act => act.Seen.Intent!);
        return [.. succeeded.Distinct().Select(id => announced[id].FirstOrDefault() ?? new IntentSeen(id, 0, 0))];
    }

    /// <summary>What the price of a contract has grown by, in cents.</summary>
    public long Raised(string contractId) =>
        Final.Things.Where(thing => thing is { Kind: "change-order", Status: "APPROVED" } && thing.ContractId == contractId).Sum(thing => thing.Amount!.Value);
}
