namespace Simulator.Metrics.Snapshots;

/// <summary>How the load node itself fared in one second.</summary>
/// <param name="Lag">How late due steps were handed to their users, in microseconds.</param>
/// <param name="CpuSeconds">Processor time used.</param>
/// <param name="CpuShare">The same as a share of the cores that the node may use, 0 to 1 and a little more.</param>
/// <param name="MemoryBytes">Resident memory.</param>
/// <param name="GcPause">Time that garbage collection stopped the node.</param>
public sealed record GeneratorSnapshot(SparseHistogram Lag, double CpuSeconds, double CpuShare, long MemoryBytes, TimeSpan GcPause);
