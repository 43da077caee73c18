using Simulator.Metrics.Results;
using Simulator.Metrics.Snapshots;

namespace Simulator.Metrics.Aggregation;

/// <summary>How the generator fared over the whole run.</summary>
/// <param name="CpuSeconds">Of all nodes.</param>
/// <param name="CpuShareMean">Over all nodes and seconds.</param>
/// <param name="PeakMemoryBytes">Of the largest node.</param>
/// <param name="GcPauseMs">Of all nodes.</param>
/// <param name="Seconds">Seconds in which a segment was in force.</param>
/// <param name="InvalidSeconds">Those among them in which a node passed the plan's limits.</param>
public sealed record GeneratorRecord(
    int Nodes, double CpuSeconds, double CpuShareMean, double CpuShareMax, long PeakMemoryBytes, double GcPauseMs,
    SparseHistogram Lag, int Seconds, IReadOnlyList<int> InvalidSeconds, long LostSnapshots)
{
    /// <summary>How late sessions began; empty in records of versions that did not measure it.</summary>
    public SparseHistogram StartLag { get; init => field = value ?? SparseHistogram.Empty; } = SparseHistogram.Empty;

    /// <summary>Sessions that began later than the plan's limit on lag.</summary>
    public long LateStarts { get; init; }

    /// <summary>The longest pause of any node.</summary>
    public double GcLongestMs { get; init; }

    /// <summary>Of all nodes.</summary>
    public GcCollections Collections { get; init; }

    /// <summary>Longest that work waited for a thread of the pool; null where nobody looked.</summary>
    public double? PoolDelayMaxMs { get; init; }

    /// <summary>Most work that waited for threads of the pool.</summary>
    public long PoolQueueMax { get; init; }

    /// <summary>The seconds of <see cref="InvalidSeconds"/> with their reasons; empty in records of versions that did not keep them.</summary>
    public IReadOnlyList<InvalidStretch> InvalidStretches { get; init => field = value ?? []; } = [];
}
