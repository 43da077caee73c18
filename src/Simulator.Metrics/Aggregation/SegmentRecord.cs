using Simulator.Metrics.Snapshots;

namespace Simulator.Metrics.Aggregation;

/// <summary>How one segment was lived.</summary>
/// <param name="Segment">Its number, -1 for the time outside all segments.</param>
/// <param name="Seconds">How many seconds it was in force.</param>
/// <param name="PeakUsers">Most users of all populations together.</param>
/// <param name="Populations">In the plan's order.</param>
public sealed record SegmentRecord(int Segment, int Seconds, int PeakUsers, IReadOnlyList<PopulationRecord> Populations)
{
    /// <summary>How late due steps were in it; empty in records of versions that kept it for the whole run alone.</summary>
    public SparseHistogram Lag { get; init => field = value ?? SparseHistogram.Empty; } = SparseHistogram.Empty;

    /// <summary>How late its sessions began; empty as above.</summary>
    public SparseHistogram StartLag { get; init => field = value ?? SparseHistogram.Empty; } = SparseHistogram.Empty;
}
