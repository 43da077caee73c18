using Simulator.Metrics.Snapshots;

namespace Simulator.Metrics.Results;

/// <summary>How the generator fared: what speaks for or against the figures.</summary>
/// <param name="LagMs">How late due steps were, null where nothing fell due.</param>
/// <param name="InvalidSeconds">Seconds beyond the plan's limits.</param>
/// <param name="FirstInvalidSeconds">The first of them, at most 20.</param>
/// <param name="LostSnapshots">Seconds of nodes that never arrived.</param>
public sealed record GeneratorSummary(
    int Nodes, double CpuSeconds, double CpuShareMean, double CpuShareMax, long PeakMemoryBytes, double GcPauseMs,
    LatencySummary? LagMs, int Seconds, int InvalidSeconds, IReadOnlyList<int> FirstInvalidSeconds, long LostSnapshots)
{
    /// <summary>How late sessions began; null where none began, or nobody looked.</summary>
    public LatencySummary? StartLagMs { get; init; }

    /// <summary>Sessions that began later than the plan's limit on lag.</summary>
    public long LateStarts { get; init; }

    /// <summary>The longest pause of the garbage collector.</summary>
    public double GcLongestMs { get; init; }

    /// <summary>Garbage collections of all nodes.</summary>
    public GcCollections Collections { get; init; }

    /// <summary>Longest that work waited for a thread of the pool; null where nobody looked.</summary>
    public double? PoolDelayMaxMs { get; init; }

    /// <summary>Most work that waited for threads of the pool.</summary>
    public long PoolQueueMax { get; init; }

    /// <summary>All invalid seconds with their reasons, at most 20 stretches.</summary>
    public IReadOnlyList<InvalidStretch> InvalidStretches { get; init => field = value ?? []; } = [];
}
