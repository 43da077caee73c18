namespace Simulator.Metrics.Results;

/// <summary>How many samples a percentile needs before it is more than chance.</summary>
public static class PercentileFloor
{
    /// <returns>p50 and below 1, to p95 20, to p99 100, to p99.9 10,000, above 100,000.</returns>
    public static long SamplesFor(double percentile) => percentile switch
    {
        <= 50 => 1,
        <= 95 => 20,
        <= 99 => 100,
        <= 99.9 => 10_000,
        _ => 100_000,
    };
}
