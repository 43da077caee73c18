namespace Simulator.Metrics.Aggregation;

/// <summary>When the sessions of one population were due.</summary>
/// <param name="DueMicros">On the run's clock, rising.</param>
/// <param name="UntilMicros">Later ones were not kept; null where all were.</param>
public sealed record StartRecord(int Population, IReadOnlyList<long> DueMicros, long? UntilMicros);
