namespace Simulator.Metrics.Results;

/// <summary>What was sent and felt in one scope of the run.</summary>
/// <param name="Failed">Requests of all outcomes but ok and business conflict.</param>
/// <param name="Throughput">Requests a second over the scope's own time; 0 where it was not reached.</param>
/// <param name="ErrorRate">Failed over requests, 0 to 1; 0 without requests.</param>
/// <param name="Outcomes">Requests by outcome class.</param>
/// <param name="ResponseTimeMs">Null without samples.</param>
public sealed record ScopeSummary(
    long Requests, long Failed, long BusinessConflicts, double Throughput, double ErrorRate, IReadOnlyDictionary<string, long> Outcomes,
    UsersSummary Users, LatencySummary? ResponseTimeMs, LatencySummary? ServiceTimeMs);
