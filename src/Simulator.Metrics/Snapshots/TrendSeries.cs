using Simulator.Metrics.Recording;

namespace Simulator.Metrics.Snapshots;

/// <summary>The values of one trend.</summary>
public sealed record TrendSeries(MetricKey Key, SparseValues Values);
