using Simulator.Metrics.Recording;
using Simulator.Metrics.Results;
using Simulator.Metrics.Snapshots;
using Simulator.Model.Scripts.Measures;

namespace Simulator.Metrics.Aggregation;

/// <summary>Series of groups and of the plan's own metrics merged into figures.</summary>
internal static class MeasuredFigures
{
    public static GroupFigures Of(IEnumerable<GroupSeries> series, double seconds)
    {
        var (times, failed) = (new Histogram(), 0L);
        foreach (var one in series)
        {
            times.Add(one.Times);
            if (!one.Key.IsWhole) failed += one.Times.Count;
        }
        var count = times.Count;
        return new GroupFigures(count, failed, seconds > 0 ? count / seconds : 0, count > 0 ? (double)failed / count : 0, LatencySummary.Of(times));
    }

    public static MetricFigures Of(CustomMetricKind kind, IEnumerable<TrendSeries> trends, IEnumerable<TallySeries> tallies, double seconds)
    {
        if (kind == CustomMetricKind.Trend)
        {
            var values = new ValueHistogram();
            foreach (var one in trends) values.Add(one.Values);
            return new MetricFigures(values.Count, null, null, null, TrendSummary.Of(values), values.Clamped);
        }
        var (count, sum, clamped) = (0L, (Int128)0, 0L);
        foreach (var one in tallies) (count, sum, clamped) = (count + one.Count, sum + one.Sum, clamped + one.Clamped);
        var amount = Millionths.ToReal(sum);
        return kind == CustomMetricKind.Counter
            ? new MetricFigures(count, amount, seconds > 0 ? amount / seconds : 0, null, null, clamped)
            : new MetricFigures(count, null, null, count > 0 ? amount / count : null, null, clamped);
    }

    /// <returns>Null where nothing was measured.</returns>
    public static MeasuresSecond? SecondOf(SeriesCatalog catalog, MeasuresSnapshot measures) => measures.IsEmpty ? null : new MeasuresSecond(
        measures.Groups.GroupBy(one => one.Key.Group).OrderBy(group => group.Key).ToDictionary(group => catalog.Groups[group.Key], group => Of(group, 1)),
        measures.Trends.Select(one => one.Key.Metric).Concat(measures.Tallies.Select(one => one.Key.Metric)).Distinct().Order().ToDictionary(
            metric => catalog.Metrics[metric].Name,
            metric => Of(catalog.Metrics[metric].Kind, measures.Trends.Where(one => one.Key.Metric == metric), measures.Tallies.Where(one => one.Key.Metric == metric), 1)));
}
