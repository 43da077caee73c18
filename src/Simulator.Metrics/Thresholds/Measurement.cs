using System.Globalization;
using Simulator.Metrics.Recording;
using Simulator.Metrics.Results;
using Simulator.Metrics.Snapshots;
using Simulator.Model.Plans;

namespace Simulator.Metrics.Thresholds;

/// <summary>A metric's value over a window.</summary>
/// <param name="Value">Seconds for latencies, 0 to 1 for rates, of the plan's own metrics in their unit; null where the window holds no data for it.</param>
/// <param name="Samples">Behind the value, or short of what it would need.</param>
/// <param name="Lack">Why there is no value, else empty.</param>
internal readonly record struct Measurement(double? Value, long Samples, string Lack)
{
    private const double MicrosPerSecond = 1_000_000;

    /// <param name="lateMicros">Ages of requests in flight that are beyond the limit: they have breached it, whatever comes of them.</param>
    public static Measurement Of(Metric metric, ScopeWindow window, IReadOnlyList<long> lateMicros) => metric switch
    {
        Metric.LatencyPercentile { Percentile: var percentile } => Percentile(percentile, window, lateMicros),
        Metric.LatencyMax => OfSamples(window.Requests + lateMicros.Count, () => lateMicros.Append(window.MaxMicros).Max() / MicrosPerSecond),
        Metric.LatencyMean => OfSamples(window.Requests, () => window.Latency.Sum / MicrosPerSecond / window.Requests),
        Metric.ErrorRate => OfSamples(window.Requests, () => (double)window.Failed / window.Requests),
        Metric.Throughput when window.Seconds > 0 => new Measurement(window.Requests / window.Seconds, window.Requests, ""),
        Metric.Users when window.Seconds > 0 => new Measurement(window.UserSeconds / window.Seconds, window.Requests, ""),
        Metric.Own own => Of(own, window),
        _ => new Measurement(null, 0, "no samples"),
    };

    private static Measurement Of(Metric.Own own, ScopeWindow window) => own.Figure switch
    {
        OwnFigure.Count when window.Seconds > 0 => new Measurement(Millionths.ToReal(window.Sum), window.Requests, ""),
        OwnFigure.Rate when window.Seconds > 0 => new Measurement(Millionths.ToReal(window.Sum) / window.Seconds, window.Requests, ""),
        OwnFigure.Share => OfSamples(window.Requests, () => Millionths.ToReal(window.Sum) / window.Requests),
        OwnFigure.Mean => OfSamples(window.Requests, () => Millionths.ToReal(window.Values.Sum) / window.Requests),
        OwnFigure.Min => OfSamples(window.Requests, () => Millionths.ToReal(window.Min)),
        OwnFigure.Max => OfSamples(window.Requests, () => Millionths.ToReal(window.Max)),
        OwnFigure.Percentile when window.Requests > 0 && window.Requests < PercentileFloor.SamplesFor(own.Percentile) => new Measurement(null, window.Requests, TooFew(window.Requests, own.Percentile)),
        OwnFigure.Percentile => OfSamples(window.Requests, () => Millionths.ToReal(Math.Clamp(window.Values.ValueAtPercentile(own.Percentile), window.Min, window.Max))),
        _ => new Measurement(null, 0, "no samples"),
    };

    private static string TooFew(long samples, double percentile) =>
        string.Create(CultureInfo.InvariantCulture, $"only {samples} samples: p{percentile} needs {PercentileFloor.SamplesFor(percentile)}");

    private static Measurement OfSamples(long samples, Func<double> value) =>
        samples > 0 ? new Measurement(value(), samples, "") : new Measurement(null, 0, "no samples");

    private static Measurement Percentile(double percentile, ScopeWindow window, IReadOnlyList<long> lateMicros)
    {
        var samples = window.Requests + lateMicros.Count;
        if (samples == 0) return new Measurement(null, 0, "no samples");
        var needed = PercentileFloor.SamplesFor(percentile);

        // A target that hangs answers too little for a percentile. But where those that wait beyond the limit would spoil it
        // even among as many samples as it needs, the breach is certain.
        var isCertain = lateMicros.Count > (100 - percentile) / 100 * needed;
        if (samples < needed && !isCertain)
        {
            return new Measurement(null, samples, TooFew(samples, percentile));
        }
        if (lateMicros.Count == 0) return new Measurement(window.Latency.ValueAtPercentile(percentile) / MicrosPerSecond, samples, "");

        var late = Sparse(lateMicros);
        window.Latency.Add(late);
        var value = window.Latency.ValueAtPercentile(percentile) / MicrosPerSecond;
        window.Latency.Subtract(late);
        return new Measurement(value, samples, "");
    }

    private static SparseHistogram Sparse(IReadOnlyList<long> micros)
    {
        var histogram = new Histogram();
        foreach (var one in micros) histogram.Record(one);
        return histogram.ToSparse();
    }
}
