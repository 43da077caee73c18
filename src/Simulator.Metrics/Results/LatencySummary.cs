using Simulator.Metrics.Recording;

namespace Simulator.Metrics.Results;

/// <summary>
/// Figures of one merged histogram, in milliseconds. A percentile that its count cannot carry is null: p99.9 under 10,000 samples,
/// p99 under 100, p95 and p90 under 20 (<see cref="PercentileFloor"/>).
/// </summary>
/// <param name="Count">Samples behind every figure.</param>
/// <param name="Clamped">Samples beyond the histogram's range of 71 minutes.</param>
public sealed record LatencySummary(
    long Count, double? P50, double? P90, double? P95, double? P99, double? P999, double Max, double Mean, long Clamped)
{
    /// <returns>Null where the histogram is empty.</returns>
    public static LatencySummary? Of(Histogram histogram)
    {
        var count = histogram.Count;
        if (count == 0) return null;
        return new LatencySummary(
            count, At(50), At(90), At(95), At(99), At(99.9), histogram.Max / 1000.0, histogram.Sum / 1000.0 / count, histogram.Clamped);

        double? At(double percentile) =>
            count >= PercentileFloor.SamplesFor(percentile) ? histogram.ValueAtPercentile(percentile) / 1000.0 : null;
    }
}
