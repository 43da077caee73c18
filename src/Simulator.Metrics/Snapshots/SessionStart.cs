namespace Simulator.Metrics.Snapshots;

/// <summary>A session of an open load.</summary>
/// <param name="DueMicros">When it was due on the run's clock.</param>
public readonly record struct SessionStart(int Population, long DueMicros);
