namespace Simulator.Metrics.Results;

/// <summary>Planned against delivered. Users are means over the scope's seconds, and the most.</summary>
public sealed record UsersSummary(
    double Planned, double Active, int Peak, long SessionsPlanned, long SessionsStarted, long SessionsDropped, long SessionsEnded)
{
    /// <summary>Requests that asked for the same again: retries, reloads and resends. They count among the requests, too.</summary>
    public long Retries { get; init; }
}
