namespace Simulator.Metrics.Results;

/// <summary>The generator's own figures of one second, the worst node's where they cannot be added.</summary>
/// <param name="LagP99Ms">Null where nothing fell due.</param>
public sealed record GeneratorSecond(double? LagP99Ms, double LagMaxMs, double CpuSeconds, double CpuShare, long MemoryBytes, double GcPauseMs, int Nodes);
