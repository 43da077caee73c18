using Simulator.Metrics.Recording;

namespace Simulator.Metrics.Snapshots;

/// <summary>How long the groups of one kind took, without their think times.</summary>
public sealed record GroupSeries(GroupKey Key, SparseHistogram Times);
