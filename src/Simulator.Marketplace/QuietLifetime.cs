using Microsoft.Extensions.Hosting;

namespace Simulator.Marketplace;

/// <summary>Leaves signals to <see cref="MarketplaceServer"/>, and says nothing.</summary>
internal sealed class QuietLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
