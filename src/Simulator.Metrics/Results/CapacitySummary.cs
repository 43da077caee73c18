namespace Simulator.Metrics.Results;

/// <summary>What the target can carry by its declaration, and when it had to.</summary>
/// <param name="Station">How it was declared, such as <c>8:exp(20ms)</c>.</param>
/// <param name="RequestsPerSecond">The declared capacity.</param>
/// <param name="Reached">When the run first filled it; null where it never did.</param>
public sealed record CapacitySummary(string Station, double RequestsPerSecond, CapacityReached? Reached);
