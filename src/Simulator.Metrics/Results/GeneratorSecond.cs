using Simulator.Metrics.Snapshots;

namespace Simulator.Metrics.Results;

/// <summary>The generator's own figures of one second, the worst node's where they cannot be added.</summary>
/// <param name="LagP99Ms">Null where nothing fell due.</param>
public sealed record GeneratorSecond(double? LagP99Ms, double LagMaxMs, double CpuSeconds, double CpuShare, long MemoryBytes, double GcPauseMs, int Nodes)
{
    /// <summary>How late sessions began at the 99th percentile; null where none began.</summary>
    public double? StartLagP99Ms { get; init; }

    /// <summary>How late the latest session began.</summary>
    public double StartLagMaxMs { get; init; }

    /// <summary>Sessions that began later than the plan's limit on lag, of all nodes.</summary>
    public long LateStarts { get; init; }

    /// <summary>The longest pause of the garbage collector.</summary>
    public double GcLongestMs { get; init; }

    /// <summary>Garbage collections of all nodes.</summary>
    public GcCollections Collections { get; init; }

    /// <summary>Longest that work waited for a thread of the pool; null where nobody looked.</summary>
    public double? PoolDelayMs { get; init; }

    /// <summary>Most work that waited for threads of the pool.</summary>
    public long PoolQueue { get; init; }
}
