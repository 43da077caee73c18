namespace Simulator.Marketplace.Health;

/// <summary>Makes all checks at once, each within its time limit; there may be no cache.</summary>
internal sealed class HealthChecks(IHealthCheck database, IHealthCheck? cache, TimeProvider time)
{
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    private readonly long _started = time.GetTimestamp();

    public async Task<HealthReport> ReportAsync(CancellationToken cancel)
    {
        var checks = await Task.WhenAll(IsWellAsync(database, cancel), IsWellAsync(cache, cancel)).ConfigureAwait(false);
        return new HealthReport(checks[0], cache is null ? null : checks[1], time.GetElapsedTime(_started));
    }

    // What hangs without looking at its token is left behind: the one who asks has to know in time.
    private async Task<bool> IsWellAsync(IHealthCheck? check, CancellationToken cancel)
    {
        if (check is null) return true;
        using CancellationTokenSource limit = new(Limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, limit.Token);
        try
        {
            return await check.CheckAsync(either.Token).AsTask().WaitAsync(either.Token).ConfigureAwait(false);
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            return false;
        }
    }
}
