namespace Simulator.Host.Reports.Charts;

/// <summary>The generator's own series over the run's time.</summary>
internal static class GeneratorCharts
{
    private const double BytesPerMebibyte = 1 << 20;

    public static IReadOnlyList<Chart> Of(Timeline timeline)
    {
        var points = timeline.Points.Select(point => point.Generator).ToList();
        var worst = timeline.SecondsPerPoint == 1 ? "" : $"Each point is the worst of {timeline.SecondsPerPoint} seconds.";
        return
        [
            new("lag", "Lag of due steps", "ms", false, worst,
            [
                new("latest step", "p50", Values(point => point.LagMax)),
                new("P99", "p99", Values(point => point.LagP99)),
                .. points.Any(point => point.StartLagP99 is not null) ? [new("session starts, P99", "p95", Values(point => point.StartLagP99))] : Array.Empty<ChartSeries>(),
            ]),
            .. Arrivals(),
            new("cpu", "Processor", "% of its cores", false, worst, [new("used", "active", Values(point => point.CpuShare * 100))]),
            new("gc", "Garbage collection", "ms of pause a second", false, worst,
            [
                new("all pauses", "p95", Values(point => point.GcPause)),
                new("longest pause", "p99", Values(point => point.GcLongest)),
                new("collections", "", Values(point => point.Collections), IsDrawn: false),
            ]),
            new("memory", "Memory", "MiB resident", false, worst, [new("of the largest node", "active", Values(point => point.MemoryBytes / BytesPerMebibyte))]),
            .. points.All(point => point.PoolDelay is null) ? [] : new[]
            {
                new Chart("pool", "Thread pool", "ms until work gets a thread", false, worst,
                [
                    new("longest wait", "active", Values(point => point.PoolDelay)),
                    new("work that waits", "", Values(point => point.PoolQueue), IsDrawn: false),
                ]),
            },
        ];

        List<double?> Values(Func<GeneratorPoint, double?> value) => [.. points.Select(value)];

        // Only where sessions are started on a schedule can they be dropped or late.
        IEnumerable<Chart> Arrivals() => points.All(point => point is { DroppedSessions: 0, LateStarts: 0 }) ? [] :
        [
            new("arrivals", "Dropped and late sessions", "sessions/s", false, worst,
            [
                new("dropped", "failed", Values(point => point.DroppedSessions)),
                new("late", "conflict", Values(point => point.LateStarts)),
            ]),
        ];
    }
}
