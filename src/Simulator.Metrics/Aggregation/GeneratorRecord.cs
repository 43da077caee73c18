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
    SparseHistogram Lag, int Seconds, IReadOnlyList<int> InvalidSeconds, long LostSnapshots);
