namespace Simulator.Host.Reports.Charts;

/// <summary>Connections and first bytes over the run's time; nothing where the target does not tell.</summary>
internal static class TransportCharts
{
    public static IReadOnlyList<Chart> Of(Timeline timeline)
    {
        var points = timeline.Points.Select(point => point.Transport).ToList();
        if (points.All(point => point is null)) return [];
        var several = timeline.SecondsPerPoint > 1;
        return
        [
            new("first-byte", "Time to first byte", "ms from the send", false, several ? $"Each point is the worst of {timeline.SecondsPerPoint} seconds." : "", FirstBytes()),
            new("connections", "New connections", "connections/s", false, several ? $"Each point is the mean of {timeline.SecondsPerPoint} seconds." : "",
            [
                new("opened", "active", Values(point => point.Opened)),
                new("failed", "failed", Values(point => point.Failed)),
                new("lost while kept alive", "conflict", Values(point => point.LostKeepAlives)),
                new("open", "", Values(point => point.Open), IsDrawn: false),
            ]),
        ];

        List<double?> Values(Func<TransportPoint, double?> value) => [.. points.Select(point => point is null ? null : value(point))];

        IReadOnlyList<ChartSeries> FirstBytes()
        {
            var hasTail = points.Count(point => point?.FirstByteP99 is not null) * 2 >= points.Count;
            return
            [
                hasTail
                    ? new("P99", "p99", Values(point => point.FirstByteP99))
                    : new("slowest (too few samples a second for a P99)", "p99", Values(point => point.FirstByteMax)),
                new("P95", "p95", Values(point => point.FirstByteP95)),
                new("P50", "p50", Values(point => point.FirstByteP50)),
            ];
        }
    }
}
