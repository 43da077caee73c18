using Microsoft.Extensions.Hosting;

namespace Simulator.Host.Runs;

/// <summary>Leaves signals and the process's end to <see cref="RunSession"/>.</summary>
internal sealed class NoLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
