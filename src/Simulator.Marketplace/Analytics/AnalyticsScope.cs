using Simulator.Marketplace.Accounts;

namespace Simulator.Marketplace.Analytics;

/// <summary>
/// What the caller's figures are over: for an ADMIN the whole marketplace, for others what is their own; of each kind the newest only (a
/// homeowner's bids are those for their newest jobs), so that figures cost the same however much there is.
/// </summary>
internal sealed record AnalyticsScope(string Name, string Jobs, string Bids, string Contracts, object?[] Arguments)
{
    public const int Newest = 10_000;

    private static readonly string Latest = $"DESC LIMIT {Newest}";

    public static AnalyticsScope Of(Caller caller) => caller.Role switch
    {
        Role.Homeowner => new(
            "OWN",
            $"jobs WHERE homeowner_id = $1 ORDER BY created_at DESC, seq {Latest}",
            $"(SELECT id FROM jobs WHERE homeowner_id = $1 ORDER BY created_at DESC, seq {Latest}) AS own CROSS JOIN bids WHERE job_id = own.id",
            $"contracts WHERE homeowner_id = $1 ORDER BY created_at DESC, seq {Latest}",
            [caller.Id]),
        Role.Contractor => new(
            "OWN",
            $"jobs JOIN bids ON jobs.id = job_id WHERE contractor_id = $1 ORDER BY bids.created_at DESC, bids.seq {Latest}",
            $"bids WHERE contractor_id = $1 ORDER BY created_at DESC, seq {Latest}",
            $"contracts WHERE contractor_id = $1 ORDER BY created_at DESC, seq {Latest}",
            [caller.Id]),
        _ => new("ALL", $"jobs ORDER BY seq {Latest}", $"bids ORDER BY seq {Latest}", $"contracts ORDER BY seq {Latest}", []),
    };
}
