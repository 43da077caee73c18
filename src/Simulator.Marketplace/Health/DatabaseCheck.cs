using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Health;

/// <summary>Whether the database reads.</summary>
internal sealed class DatabaseCheck(Database database) : IHealthCheck
{
    public ValueTask<bool> CheckAsync(CancellationToken cancel) =>
        ValueTask.FromResult(database.Read(session => session.Number("SELECT count(*) FROM schema_versions")) > 0);
}
