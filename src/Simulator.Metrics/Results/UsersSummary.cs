namespace Simulator.Metrics.Results;

/// <summary>Planned against delivered. Users are means over the scope's seconds, and the most.</summary>
public sealed record UsersSummary(
    double Planned, double Active, int Peak, long SessionsPlanned, long SessionsStarted, long SessionsDropped, long SessionsEnded);
