using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Jobs;

/// <summary>Changes to jobs that other resources make too.</summary>
internal static class JobStore
{
    public static ValueTask<int> MoveAsync(Session session, string id, string status, long now) =>
        session.ExecuteAsync("UPDATE jobs SET status = $2, updated_at = $3 WHERE id = $1", id, status, now);

    public static ValueTask<int> CountBidsAsync(Session session, string id, int change) =>
        session.ExecuteAsync("UPDATE jobs SET bid_count = bid_count + $2 WHERE id = $1", id, change);
}
