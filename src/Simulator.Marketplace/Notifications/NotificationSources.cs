using Simulator.Marketplace.Accounts;
using Simulator.Marketplace.Bids;
using Simulator.Marketplace.Completions;

namespace Simulator.Marketplace.Notifications;

/// <summary>
/// Where notifications come from: they are not kept, but read off what happened to the newest jobs, bids and contracts of a user. So a
/// completion that was submitted again tells of the last time only.
/// </summary>
internal static class NotificationSources
{
    private const int Newest = 1_000;

    private static readonly string ForHomeowner = $"""
        SELECT 'BID_RECEIVED' AS type, bids.id AS entity, own.id AS job, own.title AS title, bids.created_at AS at
        FROM {Own("jobs", "homeowner_id")} CROSS JOIN bids WHERE job_id = own.id
        UNION ALL
        SELECT 'WORK_SUBMITTED', completions.id, jobs.id, jobs.title, submitted_at FROM {OfContracts("completions", "homeowner_id")}
        UNION ALL
        SELECT 'DISPUTE_CONTESTED', disputes.id, jobs.id, jobs.title, contested_at FROM {OfContracts("disputes", "homeowner_id")} AND contested_at IS NOT NULL
        UNION ALL
        SELECT 'DISPUTE_RESOLVED', disputes.id, jobs.id, jobs.title, resolved_at FROM {OfContracts("disputes", "homeowner_id")} AND resolved_at IS NOT NULL
        """;

    private static readonly string ForContractor = $"""
        SELECT 'BID_' || own.status AS type, own.id AS entity, jobs.id AS job, jobs.title AS title, own.updated_at AS at
        FROM {Own("bids", "contractor_id")} JOIN jobs ON jobs.id = own.job_id
        WHERE own.status IN ('{BidStatus.Accepted}', '{BidStatus.Rejected}')
        UNION ALL
        SELECT 'WORK_' || completions.status, completions.id, jobs.id, jobs.title, decided_at
        FROM {OfContracts("completions", "contractor_id")} AND completions.status IN ('{CompletionStatus.Approved}', '{CompletionStatus.Rejected}')
        UNION ALL
        SELECT 'DISPUTE_OPENED', disputes.id, jobs.id, jobs.title, disputes.created_at FROM {OfContracts("disputes", "contractor_id")}
        UNION ALL
        SELECT 'DISPUTE_RESOLVED', disputes.id, jobs.id, jobs.title, resolved_at FROM {OfContracts("disputes", "contractor_id")} AND resolved_at IS NOT NULL
        """;

    /// <summary>What the caller is told of; $1 is their id. Null: nothing, since an ADMIN has no part in any trade.</summary>
    public static string? For(Caller caller) => caller.Role switch
    {
        Role.Homeowner => ForHomeowner,
        Role.Contractor => ForContractor,
        _ => null,
    };

    // The newest only, so that a history costs the same however long it is.
    private static string Own(string table, string party) =>
        $"(SELECT * FROM {table} WHERE {party} = $1 ORDER BY created_at DESC, seq DESC LIMIT {Newest}) AS own";

    private static string OfContracts(string table, string party) =>
        $"{Own("contracts", party)} CROSS JOIN {table} JOIN jobs ON jobs.id = own.job_id WHERE contract_id = own.id";
}
