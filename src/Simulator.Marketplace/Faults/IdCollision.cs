using Simulator.Marketplace.Bids;
using Simulator.Marketplace.Http;
using Simulator.Marketplace.Jobs;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Faults;

/// <summary>The fault by which two things get one id, as when it is made of the time: the second takes the first one's place.</summary>
internal static class IdCollision
{
    private static bool IsOn => RequestFaults.Current?.IsOn(Fault.IdCollision) == true;

    /// <summary>Call it once the job is made. It takes the place of the last one before it, while that is open, and with it the bids.</summary>
    /// <returns>The id under which it can be found.</returns>
    public static async ValueTask<string> OfJobAsync(Session session, Call call, string id)
    {
        if (!IsOn) return id;
        var taken = await session.OneAsync(
            "SELECT id FROM (SELECT id, status FROM jobs WHERE id <> $1 ORDER BY seq DESC LIMIT 1) AS last WHERE status = $2",
            row => row.GetString(0), id, JobStatus.Open).ConfigureAwait(false);
        if (taken is null || !call.Strikes(Fault.IdCollision)) return id;
        // The row stays, since others may be about to bid for it.
        var changed = await session.ExecuteAsync(
            """
            UPDATE jobs SET
                (homeowner_id, title, description, category, estimated_budget, location, zip_code, urgency, scope_of_work, words, created_at, updated_at) =
                (SELECT homeowner_id, title, description, category, estimated_budget, location, zip_code, urgency, scope_of_work, words,
                        created_at, updated_at
                 FROM jobs AS made WHERE made.id = $2)
            WHERE id = $1 AND status = $3
            """,
            taken, id, JobStatus.Open).ConfigureAwait(false);
        // In between somebody contracted or closed it.
        if (changed == 0) return id;
        await session.ExecuteAsync("DELETE FROM jobs WHERE id = $1", id).ConfigureAwait(false);
        // The category that it had before is gone with the rest.
        session.Touched?.Everything();
        return taken;
    }

    /// <summary>Call it once the bid is made, while its job is held. It takes the place of the last one before it, while that is pending.</summary>
    /// <returns>The id under which it can be found.</returns>
    public static async ValueTask<string> OfBidAsync(Session session, Call call, string jobId, string id)
    {
        if (!IsOn) return id;
        var taken = await session.OneAsync(
            "SELECT id FROM (SELECT id, status FROM bids WHERE id <> $1 AND job_id = $2 ORDER BY seq DESC LIMIT 1) AS last WHERE status = $3",
            row => row.GetString(0), id, jobId, BidStatus.Pending).ConfigureAwait(false);
        if (taken is null || !call.Strikes(Fault.IdCollision)) return id;
        await session.ExecuteAsync("DELETE FROM bids WHERE id = $1", taken).ConfigureAwait(false);
        await session.ExecuteAsync("UPDATE bids SET id = $2 WHERE id = $1", id, taken).ConfigureAwait(false);
        await JobStore.CountBidsAsync(session, jobId, -1).ConfigureAwait(false);
        return taken;
    }
}
