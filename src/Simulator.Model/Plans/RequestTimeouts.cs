namespace Simulator.Model.Plans;

/// <summary>How long a request may take from its send before it counts as timed out.</summary>
public sealed record RequestTimeouts(TimeSpan Read, TimeSpan Write);
