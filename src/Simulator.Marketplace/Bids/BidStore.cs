using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Bids;

/// <summary>Changes to bids.</summary>
internal static class BidStore
{
    public static async ValueTask MoveAsync(Session session, string id, string status, long now)
    {
        var jobId = await session.OneAsync(
            "UPDATE bids SET status = $2, updated_at = $3 WHERE id = $1 RETURNING job_id", row => row.GetString(0), id, status, now).ConfigureAwait(false);
        if (jobId is not null) session.Touched?.Job(jobId);
    }

    public static ValueTask<int> RejectPendingAsync(Session session, string jobId, long now)
    {
        session.Touched?.Job(jobId);
        return session.ExecuteAsync(
            "UPDATE bids SET status = $2, updated_at = $3 WHERE job_id = $1 AND status = $4", jobId, BidStatus.Rejected, now, BidStatus.Pending);
    }
}
