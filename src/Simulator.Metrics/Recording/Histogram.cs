namespace Simulator.Metrics.Recording;

/// <summary>Counts values in log-linear buckets of three significant digits (after HdrHistogram).</summary>
public sealed partial class Histogram;
