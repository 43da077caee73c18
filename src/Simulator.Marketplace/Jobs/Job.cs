using System.Data.Common;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Jobs;

/// <summary>A piece of work that a homeowner wants done. The budget is cents; the count of bids leaves withdrawn ones out.</summary>
internal record Job(
    string Id,
    string HomeownerId,
    string Title,
    string Description,
    string Category,
    long EstimatedBudget,
    string Location,
    string? Urgency,
    string? ScopeOfWork,
    string Status,
    int BidCount,
    DateTime CreatedAt,
    DateTime UpdatedAt)
{
    private const string Select = """
        SELECT id, homeowner_id, title, description, category, estimated_budget, location, urgency, scope_of_work, status, bid_count,
               created_at, updated_at
        FROM jobs WHERE id = $1
        """;

    public static ValueTask<Job?> FindAsync(Session session, string id) => session.OneAsync(Select, Read, id);

    /// <summary>Finds it and keeps others from changing it, its bids and its contract's birth until the transaction ends.</summary>
    public static async ValueTask<Job?> LockAsync(Session session, string id)
    {
        await session.LockAsync("jobs", id).ConfigureAwait(false);
        return await FindAsync(session, id).ConfigureAwait(false);
    }

    private static Job Read(DbDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetInt64(5), row.GetString(6),
        row.GetStringOrNull(7), row.GetStringOrNull(8), row.GetString(9), row.GetInt32(10), row.GetTime(11), row.GetTime(12));
}
