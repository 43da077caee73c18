namespace Simulator.Marketplace.Tests.Histories.Laws;

/// <summary>The life cycles as docs/marketplace.md has them: written down a second time on purpose, since this is what the marketplace is held against.</summary>
internal static class Steps
{
    private static readonly (string Kind, string From, string To)[] All =
    [
        ("job", "OPEN", "CONTRACTED"), ("job", "OPEN", "CANCELLED"), ("job", "CONTRACTED", "COMPLETED"), ("job", "CONTRACTED", "CANCELLED"),
        ("bid", "PENDING", "ACCEPTED"), ("bid", "PENDING", "REJECTED"), ("bid", "PENDING", "WITHDRAWN"),
        ("contract", "ACTIVE", "PENDING_APPROVAL"), ("contract", "ACTIVE", "CANCELLED"), ("contract", "PENDING_APPROVAL", "ACTIVE"),
        ("contract", "PENDING_APPROVAL", "COMPLETED"), ("contract", "PENDING_APPROVAL", "DISPUTED"), ("contract", "DISPUTED", "ACTIVE"),
        ("contract", "DISPUTED", "COMPLETED"), ("contract", "DISPUTED", "CANCELLED"),
        ("completion", "SUBMITTED", "APPROVED"), ("completion", "SUBMITTED", "REJECTED"), ("completion", "REJECTED", "SUBMITTED"),
        ("payment", "PENDING", "DEPOSIT_PAID"), ("payment", "DEPOSIT_PAID", "FULLY_PAID"), ("payment", "DEPOSIT_PAID", "REFUNDED"),
        ("payment", "DEPOSIT_PAID", "PARTIALLY_PAID"), ("payment", "FULLY_PAID", "PARTIALLY_PAID"), ("payment", "FULLY_PAID", "REFUNDED"),
        ("change-order", "PENDING", "APPROVED"), ("change-order", "PENDING", "REJECTED"),
        ("milestone", "PENDING", "COMPLETED"), ("milestone", "COMPLETED", "RELEASED"),
        ("dispute", "OPEN", "CONTESTED"), ("dispute", "OPEN", "RESOLVED"), ("dispute", "CONTESTED", "RESOLVED"),
    ];

    private static readonly HashSet<(string, string, string)> Ways = Closed();

    /// <summary>Whether one state can become the other, in one step or several.</summary>
    public static bool Lead(Sighting from, Sighting to) => Ways.Contains((from.Kind, from.Status, to.Status));

    /// <summary>How far along a thing is, for those that only go forward: they never come back to a rank that they have left.</summary>
    public static int Rank(Sighting seen) => (seen.Kind, seen.Status) switch
    {
        ("job", "OPEN") or ("bid", "PENDING") or ("payment", "PENDING") => 0,
        ("job", "CONTRACTED") or ("payment", "DEPOSIT_PAID") => 1,
        ("job" or "bid", _) or ("payment", "FULLY_PAID") => 2,
        ("payment", _) or (_, "RELEASED" or "RESOLVED") => 3,
        (_, "COMPLETED" or "CANCELLED" or "APPROVED" or "CONTESTED") => 1,
        _ => 0,
    };

    private static HashSet<(string, string, string)> Closed()
    {
        HashSet<(string Kind, string From, string To)> ways = [.. All];
        while (true)
        {
            var further = (from way in ways from step in All where way.Kind == step.Kind && way.To == step.From select (way.Kind, way.From, step.To)).ToList();
            var known = ways.Count;
            ways.UnionWith(further);
            if (ways.Count == known) return ways;
        }
    }
}
