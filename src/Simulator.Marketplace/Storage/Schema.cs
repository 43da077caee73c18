namespace Simulator.Marketplace.Storage;

/// <summary>The schema's versions; each is applied once, in order, in a transaction of its own. A released version never changes.</summary>
internal static class Schema
{
    private static readonly string[] Versions = [SchemaVersion1.Sql];

    public static void Migrate(Session session, TimeProvider time)
    {
        session.Execute("CREATE TABLE IF NOT EXISTS schema_versions (version INTEGER PRIMARY KEY, applied_at INTEGER NOT NULL)");
        var applied = session.Number("SELECT coalesce(max(version), 0) FROM schema_versions");
        if (applied > Versions.Length) throw new UnknownSchemaException(applied, Versions.Length);
        for (var version = (int)applied + 1; version <= Versions.Length; version++) Apply(session, version, time);
    }

    private static void Apply(Session session, int version, TimeProvider time)
    {
        session.BeginImmediate();
        try
        {
            session.Execute(Versions[version - 1]);
            session.Execute("INSERT INTO schema_versions (version, applied_at) VALUES ($1, $2)", version, time.GetUtcNow().ToUnixTimeMilliseconds());
            session.Commit();
        }
        catch
        {
            session.Rollback();
            throw;
        }
    }
}
