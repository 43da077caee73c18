using Simulator.EndToEnd.Tests.Processes;
using Simulator.EndToEnd.Tests.Results;

namespace Simulator.EndToEnd.Tests;

/// <summary>One run of the quick plan against the marketplace that the simulator brings along; several tests look at what it left.</summary>
public sealed class QuickRun : IAsyncLifetime
{
    private readonly Bench _bench = new();

    internal Ended Ended { get; private set; } = null!;

    internal ResultFiles Results { get; private set; } = null!;

    /// <summary>The marketplace that the run started.</summary>
    internal int Marketplace { get; private set; }

    internal Bench Bench => _bench;

    public async ValueTask InitializeAsync()
    {
        var run = _bench.Run(Bench.Plan("quick"), "--json");
        Marketplace = await run.MarketplaceAsync();
        Ended = await run.EndAsync(TimeSpan.FromSeconds(120));
        Results = run.Results;
    }

    public ValueTask DisposeAsync() => _bench.DisposeAsync();
}
