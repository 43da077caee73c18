namespace Simulator.Metrics.Snapshots;

/// <summary>How the load node itself fared in one second.</summary>
/// <param name="Lag">How late due steps were handed to their users, in microseconds.</param>
/// <param name="CpuSeconds">Processor time used.</param>
/// <param name="CpuShare">The same as a share of the cores that the node may use, 0 to 1 and a little more.</param>
/// <param name="MemoryBytes">Resident memory.</param>
/// <param name="GcPause">Time that garbage collection stopped the node.</param>
public sealed record GeneratorSnapshot(SparseHistogram Lag, double CpuSeconds, double CpuShare, long MemoryBytes, TimeSpan GcPause)
{
    /// <summary>How late sessions began, in microseconds; they count in <see cref="Lag"/> too, with the steps that they begin with.</summary>
    public SparseHistogram StartLag { get; init; } = SparseHistogram.Empty;

    /// <summary>The longest of the pauses in <see cref="GcPause"/>; two between two looks, about a fifth of a second, count as one.</summary>
    public TimeSpan LongestGcPause { get; init; }

    /// <summary>Garbage collections.</summary>
    public GcCollections Collections { get; init; }

    /// <summary>Longest that work waited for a thread of the pool; null where nobody looked.</summary>
    public TimeSpan? PoolDelay { get; init; }

    /// <summary>Most work that waited for threads of the pool, of the moments looked at.</summary>
    public long PoolQueue { get; init; }
}
