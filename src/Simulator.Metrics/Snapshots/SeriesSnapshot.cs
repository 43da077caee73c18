using Simulator.Metrics.Recording;

namespace Simulator.Metrics.Snapshots;

/// <summary>The samples of one series in one second; both histograms hold the same number of samples.</summary>
public sealed record SeriesSnapshot(SeriesKey Key, SparseHistogram Response, SparseHistogram Service);
