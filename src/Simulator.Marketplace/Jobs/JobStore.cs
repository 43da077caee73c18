using System.Data.Common;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Jobs;

/// <summary>Changes to jobs that other resources make too.</summary>
internal static class JobStore
{
    public static async ValueTask MoveAsync(Session session, string id, string status, long now) => Touch(session, id, await session.OneAsync(
        "UPDATE jobs SET status = $2, updated_at = $3 WHERE id = $1 RETURNING category", Category, id, status, now).ConfigureAwait(false));

    public static async ValueTask CountBidsAsync(Session session, string id, int change) => Touch(session, id, await session.OneAsync(
        "UPDATE jobs SET bid_count = bid_count + $2 WHERE id = $1 RETURNING category", Category, id, change).ConfigureAwait(false));

    private static string Category(DbDataReader row) => row.GetString(0);

    private static void Touch(Session session, string id, string? category)
    {
        if (category is not null) session.Touched?.Listed(id, category);
    }
}
