namespace Simulator.Metrics.Results;

/// <summary>
/// Figures of one merged histogram, in milliseconds. A percentile that its count cannot carry is null: p99.9 under 10,000 samples,
/// p99 under 100, p95 and p90 under 20.
/// </summary>
/// <param name="Count">Samples behind every figure.</param>
public sealed record LatencySummary(
    long Count, double? P50, double? P90, double? P95, double? P99, double? P999, double Max, double Mean, long Clamped);
