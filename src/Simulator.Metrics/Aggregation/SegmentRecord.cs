namespace Simulator.Metrics.Aggregation;

/// <summary>How one segment was lived.</summary>
/// <param name="Segment">Its number, -1 for the time outside all segments.</param>
/// <param name="Seconds">How many seconds it was in force.</param>
/// <param name="PeakUsers">Most users of all populations together.</param>
/// <param name="Populations">In the plan's order.</param>
public sealed record SegmentRecord(int Segment, int Seconds, int PeakUsers, IReadOnlyList<PopulationRecord> Populations);
