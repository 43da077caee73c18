namespace Simulator.Metrics.Results;

/// <summary>How the generator fared: what speaks for or against the figures.</summary>
/// <param name="LagMs">How late due steps were, null where nothing fell due.</param>
/// <param name="InvalidSeconds">Seconds beyond the plan's limits.</param>
/// <param name="FirstInvalidSeconds">The first of them, at most 20.</param>
/// <param name="LostSnapshots">Seconds of nodes that never arrived.</param>
public sealed record GeneratorSummary(
    int Nodes, double CpuSeconds, double CpuShareMean, double CpuShareMax, long PeakMemoryBytes, double GcPauseMs,
    LatencySummary? LagMs, int Seconds, int InvalidSeconds, IReadOnlyList<int> FirstInvalidSeconds, long LostSnapshots);
