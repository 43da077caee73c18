using Simulator.Model.Behaviour;

namespace Simulator.Host.Reports.Charts;

/// <summary>Which charts a report shows.</summary>
internal static class RunCharts
{
    public static IReadOnlyList<Chart> Of(Timeline timeline)
    {
        var points = timeline.Points;
        return
        [
            new("users", "Users", "concurrent", false, Mean(timeline),
            [
                new("planned", "planned", Values(point => point.PlannedUsers)),
                new("active", "active", Values(point => point.ActiveUsers)),
            ]),
            new("throughput", "Throughput", "requests/s", true, Mean(timeline),
            [
                new("ok", "ok", Values(point => point.Ok)),
                new("business conflict", "conflict", Values(point => point.Conflicts)),
                new("failed", "failed", Values(point => point.Failed)),
            ]),
            new("latency", "Response time", "ms", false, Worst(timeline), Latencies(points)),
            new("errors", "Errors", "failed requests/s by class", true, Mean(timeline), [.. Errors(points)]),
        ];

        List<double?> Values(Func<TimelinePoint, double?> value) => [.. points.Select(value)];
    }

    // Under a light load hardly a second has the 100 samples that a P99 needs: the slowest answer of the second then stands in its place.
    private static List<ChartSeries> Latencies(IReadOnlyList<TimelinePoint> points)
    {
        var hasTail = points.Count(point => point.P99 is not null) * 2 >= points.Count;
        return
        [
            hasTail
                ? new("P99", "p99", [.. points.Select(point => point.P99)])
                : new("slowest (too few samples a second for a P99)", "p99", [.. points.Select(point => point.Max)]),
            new("P95", "p95", [.. points.Select(point => point.P95)]),
            new("P50", "p50", [.. points.Select(point => point.P50)]),
            new("samples", "", [.. points.Select(point => (double?)point.Samples)], IsDrawn: false),
        ];
    }

    private static IEnumerable<ChartSeries> Errors(IReadOnlyList<TimelinePoint> points) => points
        .SelectMany(point => point.Errors.Keys).Distinct().Order()
        .Select(outcome => new ChartSeries(
            Figures.Words(outcome.ToString()), $"error-{(int)outcome - (int)OutcomeClass.ClientError}",
            [.. points.Select(point => (double?)point.Errors.GetValueOrDefault(outcome))]));

    private static string Mean(Timeline timeline) =>
        timeline.SecondsPerPoint == 1 ? "" : $"Each point is the mean of {timeline.SecondsPerPoint} seconds.";

    private static string Worst(Timeline timeline) =>
        (timeline.SecondsPerPoint == 1 ? "" : $"Each point is the worst of {timeline.SecondsPerPoint} seconds. ")
        + "Seconds with too few samples for a percentile are gaps.";
}
