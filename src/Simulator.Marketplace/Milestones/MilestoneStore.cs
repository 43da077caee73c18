using Simulator.Marketplace.Http;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Milestones;

/// <summary>Changes to milestones that other resources make too.</summary>
internal static class MilestoneStore
{
    public static ValueTask<int> AddAsync(Session session, Call call, string contractId, int position, string title, long amount) => session.ExecuteAsync(
        """
        INSERT INTO milestones (id, contract_id, position, title, amount, status, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $7)
        """,
        call.NewId(), contractId, position, title, amount, MilestoneStatus.Pending, call.Now);

    /// <summary>Adds one at the end, so that together they stay the price; a contract without milestones goes on without.</summary>
    public static async ValueTask AppendAsync(Session session, Call call, string contractId, string title, long amount)
    {
        var last = await session.NumberAsync("SELECT coalesce(max(position), 0) FROM milestones WHERE contract_id = $1", contractId).ConfigureAwait(false);
        if (last > 0) await AddAsync(session, call, contractId, (int)last + 1, title, amount).ConfigureAwait(false);
    }

    public static ValueTask<int> MoveAsync(Session session, string id, string status, long now) =>
        session.ExecuteAsync("UPDATE milestones SET status = $2, updated_at = $3 WHERE id = $1", id, status, now);

    /// <summary>Who approves the work approves all its parts.</summary>
    public static ValueTask<int> CompleteAllAsync(Session session, string contractId, long now) =>
        MoveAllAsync(session, contractId, MilestoneStatus.Pending, MilestoneStatus.Completed, now);

    /// <summary>When all is released, no completed part waits for its money any more.</summary>
    public static ValueTask<int> ReleaseAllAsync(Session session, string contractId, long now) =>
        MoveAllAsync(session, contractId, MilestoneStatus.Completed, MilestoneStatus.Released, now);

    private static ValueTask<int> MoveAllAsync(Session session, string contractId, string from, string to, long now) => session.ExecuteAsync(
        "UPDATE milestones SET status = $3, updated_at = $4 WHERE contract_id = $1 AND status = $2", contractId, from, to, now);
}
