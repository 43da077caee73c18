using Simulator.Metrics.Recording;

namespace Simulator.Metrics.Snapshots;

/// <summary>The transport times of one kind.</summary>
public sealed record TransportSeries(TransportKey Key, SparseHistogram Times);
