using Simulator.Metrics.Recording;
using Simulator.Metrics.Snapshots;
using Simulator.Model.Behaviour;
using Simulator.Model.Plans;

namespace Simulator.Metrics.Thresholds;

/// <summary>What happened in a scope in one second, or in all its time.</summary>
/// <param name="Latency">Of the kind that the metric asks for.</param>
internal readonly record struct ScopeStretch(SparseHistogram Latency, long Requests, long Failed, double UserSeconds, double Seconds)
{
    public static ScopeStretch Of(ScopeFilter scope, Metric metric, IEnumerable<SeriesSnapshot> series, double userSeconds, double seconds)
    {
        var latency = new Histogram();
        var (requests, failed) = (0L, 0L);
        foreach (var one in series.Where(one => scope.Includes(one.Key)))
        {
            var histogram = LatencyOf(metric) == Model.Plans.Latency.Service ? one.Service : one.Response;
            var count = histogram.Count;
            latency.Add(histogram);
            requests += count;
            if (one.Key.Outcome.IsError()) failed += count;
        }
        return new ScopeStretch(latency.ToSparse(), requests, failed, userSeconds, seconds);
    }

    private static Latency LatencyOf(Metric metric) => metric switch
    {
        Metric.LatencyPercentile percentile => percentile.Of,
        Metric.LatencyMax max => max.Of,
        Metric.LatencyMean mean => mean.Of,
        _ => Model.Plans.Latency.Response,
    };
}
