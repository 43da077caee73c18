namespace Simulator.Metrics.Snapshots;

/// <summary>A request that waits for its answer.</summary>
/// <param name="AgeMicros">Microseconds since it was due.</param>
public readonly record struct InFlightRequest(int Population, int Step, int Segment, long AgeMicros);
