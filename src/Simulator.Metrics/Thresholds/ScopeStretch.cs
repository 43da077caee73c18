using Simulator.Metrics.Recording;
using Simulator.Metrics.Snapshots;
using Simulator.Model.Behaviour;
using Simulator.Model.Plans;
using Simulator.Model.Scripts.Measures;

namespace Simulator.Metrics.Thresholds;

/// <summary>What happened in a scope in one second, or in all its time.</summary>
/// <param name="Latency">Of the kind that the metric asks for.</param>
/// <param name="Requests">Behind it; of a connection's times, connections; of groups and of the plan's own metrics, how many there were.</param>
internal readonly record struct ScopeStretch(SparseHistogram Latency, long Requests, long Failed, double UserSeconds, double Seconds)
{
    /// <summary>Of a trend.</summary>
    public SparseValues Values { get; init; } = SparseValues.Empty;

    /// <summary>What a counter added up, or how often a rate's condition held, in millionths.</summary>
    public Int128 Sum { get; init; }

    /// <param name="series">Requests.</param>
    /// <param name="transport">Where the time of exchanges went.</param>
    /// <param name="measures">Groups and metrics of the plan's own.</param>
    public static ScopeStretch Of(
        ScopeFilter scope, Metric metric, IEnumerable<SeriesSnapshot> series, IEnumerable<TransportSeries> transport, MeasuresSnapshot measures, double userSeconds, double seconds)
    {
        if (metric is Metric.Own own) return OfOwn(scope, own.Of, measures) with { UserSeconds = userSeconds, Seconds = seconds };
        if (scope.Group is not null) return OfGroup(scope, measures) with { UserSeconds = userSeconds, Seconds = seconds };
        if (TransportLatency.PartOf(metric) is { } part)
        {
            var times = new Histogram();
            foreach (var one in transport.Where(one => one.Key.Part == part && scope.Includes(one.Key))) times.Add(one.Times);
            return new ScopeStretch(times.ToSparse(), times.Count, 0, userSeconds, seconds);
        }
        var latency = new Histogram();
        var (requests, failed) = (0L, 0L);
        foreach (var one in series.Where(one => scope.Includes(one.Key)))
        {
            var histogram = metric.LatencyOf() == Model.Plans.Latency.Service ? one.Service : one.Response;
            var count = histogram.Count;
            latency.Add(histogram);
            requests += count;
            if (one.Key.Outcome.IsError()) failed += count;
        }
        return new ScopeStretch(latency.ToSparse(), requests, failed, userSeconds, seconds);
    }

    private static ScopeStretch OfOwn(ScopeFilter scope, CustomMetric metric, MeasuresSnapshot measures)
    {
        if (metric.Kind == CustomMetricKind.Trend)
        {
            var values = new ValueHistogram();
            foreach (var one in measures.Trends.Where(one => scope.Includes(one.Key, metric))) values.Add(one.Values);
            return new ScopeStretch(SparseHistogram.Empty, values.Count, 0, 0, 0) { Values = values.ToSparse() };
        }
        var (count, sum) = (0L, (Int128)0);
        foreach (var one in measures.Tallies.Where(one => scope.Includes(one.Key, metric))) (count, sum) = (count + one.Count, sum + one.Sum);
        return new ScopeStretch(SparseHistogram.Empty, count, 0, 0, 0) { Sum = sum };
    }

    private static ScopeStretch OfGroup(ScopeFilter scope, MeasuresSnapshot measures)
    {
        var (times, failed) = (new Histogram(), 0L);
        foreach (var one in measures.Groups.Where(one => scope.Includes(one.Key)))
        {
            times.Add(one.Times);
            if (!one.Key.IsWhole) failed += one.Times.Count;
        }
        return new ScopeStretch(times.ToSparse(), times.Count, failed, 0, 0);
    }
}
