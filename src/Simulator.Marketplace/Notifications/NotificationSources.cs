using Simulator.Marketplace.Accounts;
using Simulator.Marketplace.Bids;
using Simulator.Marketplace.Completions;

namespace Simulator.Marketplace.Notifications;

/// <summary>
/// Where notifications come from: they are not kept, but read off what happened. So a completion that was submitted again tells of the last
/// time only.
/// </summary>
internal static class NotificationSources
{
    private const string OfContract = "JOIN contracts ON contracts.id = contract_id JOIN jobs ON jobs.id = contracts.job_id";

    private static readonly string ForHomeowner = $"""
        SELECT 'BID_RECEIVED' AS type, bids.id AS entity, jobs.id AS job, jobs.title AS title, bids.created_at AS at
        FROM jobs JOIN bids ON bids.job_id = jobs.id WHERE jobs.homeowner_id = $1
        UNION ALL
        SELECT 'WORK_SUBMITTED', completions.id, jobs.id, jobs.title, submitted_at
        FROM completions {OfContract} WHERE contracts.homeowner_id = $1
        UNION ALL
        SELECT 'DISPUTE_CONTESTED', disputes.id, jobs.id, jobs.title, contested_at
        FROM disputes {OfContract} WHERE contracts.homeowner_id = $1 AND contested_at IS NOT NULL
        UNION ALL
        SELECT 'DISPUTE_RESOLVED', disputes.id, jobs.id, jobs.title, resolved_at
        FROM disputes {OfContract} WHERE contracts.homeowner_id = $1 AND resolved_at IS NOT NULL
        """;

    private static readonly string ForContractor = $"""
        SELECT 'BID_' || bids.status AS type, bids.id AS entity, jobs.id AS job, jobs.title AS title, bids.updated_at AS at
        FROM bids JOIN jobs ON jobs.id = job_id WHERE contractor_id = $1 AND bids.status IN ('{BidStatus.Accepted}', '{BidStatus.Rejected}')
        UNION ALL
        SELECT 'WORK_' || completions.status, completions.id, jobs.id, jobs.title, decided_at
        FROM completions {OfContract}
        WHERE contracts.contractor_id = $1 AND completions.status IN ('{CompletionStatus.Approved}', '{CompletionStatus.Rejected}')
        UNION ALL
        SELECT 'DISPUTE_OPENED', disputes.id, jobs.id, jobs.title, disputes.created_at
        FROM disputes {OfContract} WHERE contracts.contractor_id = $1
        UNION ALL
        SELECT 'DISPUTE_RESOLVED', disputes.id, jobs.id, jobs.title, resolved_at
        FROM disputes {OfContract} WHERE contracts.contractor_id = $1 AND resolved_at IS NOT NULL
        """;

    /// <summary>What the caller is told of; $1 is their id. Null: nothing, since an ADMIN has no part in any trade.</summary>
    public static string? For(Caller caller) => caller.Role switch
    {
        Role.Homeowner => ForHomeowner,
        Role.Contractor => ForContractor,
        _ => null,
    };
}
