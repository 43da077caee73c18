using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Health;

/// <summary>Whether the database reads.</summary>
internal sealed class DatabaseCheck(Database database) : IHealthCheck
{
    public ValueTask<bool> CheckAsync(CancellationToken cancel) => database.AnswersAsync();
}
