using Simulator.Metrics.Results;
using Simulator.Model.Scripts.Measures;

namespace Simulator.Host.Reports.Charts;

/// <summary>Groups and metrics of the plan's own over the run's time: a line for each of the first few; nothing where the plan has none.</summary>
internal static class MeasuresCharts
{
    // As many as the page has colours that keep apart.
    private static readonly string[] Lines = ["p95", "p99", "error-0", "error-3", "error-1", "error-2"];

    public static IReadOnlyList<Chart> Of(Timeline timeline, RunSummary run)
    {
        var points = timeline.Points.Select(point => point.Measures).ToList();
        if (points.All(point => point is null)) return [];
        var several = timeline.SecondsPerPoint > 1;
        var (mean, worst) = several ? ($"Each point is the mean of {timeline.SecondsPerPoint} seconds.", $"Each point is the worst of {timeline.SecondsPerPoint} seconds.") : ("", "");
        // The axes begin at 0: what went below is told in the tables.
        return ((Chart[])
        [
            .. Groups(),
            .. MetricsOf(CustomMetricKind.Counter, "counters", "Counters", "a second", mean, (point, name) => point.Amounts.TryGetValue(name, out var amount) ? amount : 0),
            .. MetricsOf(CustomMetricKind.Rate, "rates", "Rates", "% of times", mean, (point, name) => point.Shares.TryGetValue(name, out var share) ? share * 100 : null),
            // Trends rarely have one unit and one size: each has a chart of its own.
            .. run.Metrics.Where(metric => metric is { Kind: CustomMetricKind.Trend, Count: > 0 }).Take(Lines.Length).Select((metric, i) => new Chart(
                $"trend-{i}", metric.Name, metric.Unit.Length > 0 ? $"{metric.Unit}, mean" : "mean", false, mean,
                [new ChartSeries("mean", Lines[0], [.. points.Select(point => point is not null && point.Means.TryGetValue(metric.Name, out var value) ? value : (double?)null)])])),
        ]).Where(chart => chart.Series.All(series => series.Values.All(value => value is null or >= 0))).ToList();

        IEnumerable<Chart> Groups()
        {
            var groups = run.Groups.Where(group => group.Count > 0).Take(Lines.Length).ToList();
            if (groups.Count == 0) yield break;
            var figures = groups.Select(group => points.Select(point => point is not null && point.Groups.TryGetValue(group.Name, out var one) ? one : default).ToList()).ToList();
            var hasTail = figures.Sum(one => one.Count(point => point.P95 is not null)) * 2 >= figures.Sum(one => one.Count(point => point.Max is not null));
            yield return new Chart(
                "groups", "Groups", hasTail ? "ms, P95" : "ms, slowest (too few a second for a P95)", false, worst,
                [
                    .. groups.Select((group, i) => new ChartSeries(group.Name, Lines[i], [.. figures[i].Select(point => hasTail ? point.P95 : point.Max)])),
                    .. groups.Select((group, i) => new ChartSeries($"{group.Name}, groups/s", "", [.. figures[i].Select(point => (double?)point.Count)], IsDrawn: false)),
                ]);
        }

        IEnumerable<Chart> MetricsOf(CustomMetricKind kind, string id, string title, string unit, string note, Func<MeasuresPoint, string, double?> value)
        {
            var metrics = run.Metrics.Where(metric => metric.Kind == kind && metric.Count > 0).Take(Lines.Length).ToList();
            if (metrics.Count == 0) yield break;
            yield return new Chart(
                id, title, unit, false, note,
                [
                    .. metrics.Select((metric, i) => new ChartSeries(
                        metric.Unit.Length > 0 ? $"{metric.Name}, {metric.Unit}" : metric.Name, Lines[i], [.. points.Select(point => point is null ? null : value(point, metric.Name))])),
                ]);
        }
    }
}
