using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Bids;

/// <summary>Changes to bids.</summary>
internal static class BidStore
{
    public static void Move(Session session, string id, string status, long now) =>
        session.Execute("UPDATE bids SET status = $2, updated_at = $3 WHERE id = $1", id, status, now);

    public static void RejectPending(Session session, string jobId, long now) => session.Execute(
        "UPDATE bids SET status = $2, updated_at = $3 WHERE job_id = $1 AND status = $4", jobId, BidStatus.Rejected, now, BidStatus.Pending);
}
