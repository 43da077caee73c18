namespace Simulator.Metrics.Results;

/// <summary>The first seconds in which a target served all that it can.</summary>
/// <param name="AtSeconds">When they begin, on the run's clock.</param>
/// <param name="Scope">The phase, or phase/level, in which they begin.</param>
/// <param name="Users">Active users, mean over them.</param>
/// <param name="Throughput">Requests a second that were served, without those that failed; mean over them.</param>
public sealed record CapacityReached(int AtSeconds, string Scope, double Users, double Throughput);
