using Simulator.Marketplace.Http;

namespace Simulator.Marketplace.Storage;

/// <summary>The schema's versions; each is applied once, in order, in a transaction of its own. A released version never changes.</summary>
internal static class Schema
{
    /// <summary>Version 1 was never released.</summary>
    public const int Oldest = 2;

    public static async ValueTask MigrateAsync(Database database, string[] versions, TimeProvider time)
    {
        var newest = Oldest + versions.Length - 1;
        int? before = null;
        for (var found = 0; found < newest - 1 || before is null; before ??= found)
        {
            await database.WriteAsync(async session =>
            {
                found = await StepAsync(session, versions, newest, time).ConfigureAwait(false);
                return Reply.Done;
            }).ConfigureAwait(false);
        }
        if (before is > 0 and var from && from < newest) database.Migration = (from, newest);
    }

    // Applies the next version, if there is one, and gives the version that it found.
    private static async ValueTask<int> StepAsync(Session session, string[] versions, int newest, TimeProvider time)
    {
        await session.LockAllAsync().ConfigureAwait(false);
        await session.ExecuteAsync(
            $"CREATE TABLE IF NOT EXISTS schema_versions (version INTEGER PRIMARY KEY, applied_at {session.Dialect.Whole} NOT NULL)").ConfigureAwait(false);
        var applied = (int)await session.NumberAsync("SELECT coalesce(max(version), 0) FROM schema_versions").ConfigureAwait(false);
        if (applied == newest) return applied;
        if (applied > newest || applied is > 0 and < Oldest) throw new UnknownSchemaException(applied, Oldest, newest);

        var next = Math.Max(applied + 1, Oldest);
        await session.ExecuteAsync(versions[next - Oldest]).ConfigureAwait(false);
        await session.ExecuteAsync(
            "INSERT INTO schema_versions (version, applied_at) VALUES ($1, $2)", next, time.GetUtcNow().ToUnixTimeMilliseconds()).ConfigureAwait(false);
        return applied;
    }
}
