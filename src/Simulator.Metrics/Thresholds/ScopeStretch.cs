using Simulator.Metrics.Recording;
using Simulator.Metrics.Snapshots;
using Simulator.Model.Behaviour;
using Simulator.Model.Plans;

namespace Simulator.Metrics.Thresholds;

/// <summary>What happened in a scope in one second, or in all its time.</summary>
/// <param name="Latency">Of the kind that the metric asks for.</param>
/// <param name="Requests">Behind it; of a connection's times, connections.</param>
internal readonly record struct ScopeStretch(SparseHistogram Latency, long Requests, long Failed, double UserSeconds, double Seconds)
{
    /// <param name="series">Requests.</param>
    /// <param name="transport">Where the time of exchanges went.</param>
    public static ScopeStretch Of(
        ScopeFilter scope, Metric metric, IEnumerable<SeriesSnapshot> series, IEnumerable<TransportSeries> transport, double userSeconds, double seconds)
    {
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
}
