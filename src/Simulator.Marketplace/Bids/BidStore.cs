using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Bids;

/// <summary>Changes to bids.</summary>
internal static class BidStore
{
    public static ValueTask<int> MoveAsync(Session session, string id, string status, long now) =>
        session.ExecuteAsync("UPDATE bids SET status = $2, updated_at = $3 WHERE id = $1", id, status, now);

    public static ValueTask<int> RejectPendingAsync(Session session, string jobId, long now) => session.ExecuteAsync(
        "UPDATE bids SET status = $2, updated_at = $3 WHERE job_id = $1 AND status = $4", jobId, BidStatus.Rejected, now, BidStatus.Pending);
}
