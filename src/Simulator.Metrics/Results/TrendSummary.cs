using Simulator.Metrics.Recording;

namespace Simulator.Metrics.Results;

/// <summary>
/// Figures of a trend's values in their own unit, out of one merged histogram. A percentile that its count cannot carry is null
/// (<see cref="PercentileFloor"/>).
/// </summary>
public sealed record TrendSummary(double Min, double? P50, double? P90, double? P95, double? P99, double? P999, double Max, double Mean)
{
    /// <returns>Null where the histogram is empty.</returns>
    internal static TrendSummary? Of(ValueHistogram values)
    {
        var count = values.Count;
        if (count == 0) return null;
        return new TrendSummary(
            Millionths.ToReal(values.Min), At(50), At(90), At(95), At(99), At(99.9), Millionths.ToReal(values.Max), Millionths.ToReal(values.Sum) / count);

        double? At(double percentile) => count >= PercentileFloor.SamplesFor(percentile) ? Millionths.ToReal(values.ValueAtPercentile(percentile)) : null;
    }
}
