namespace Simulator.Metrics.Results;

/// <summary>What was sent and felt in one scope of the run.</summary>
public record ScopeSummary
{
    public required long Requests { get; init; }

    /// <summary>Requests of all outcomes but ok and business conflict.</summary>
    public required long Failed { get; init; }

    public required long BusinessConflicts { get; init; }

    /// <summary>Requests a second over the scope's own time; 0 where it was not reached.</summary>
    public required double Throughput { get; init; }

    /// <summary>Failed over requests, 0 to 1; 0 without requests.</summary>
    public required double ErrorRate { get; init; }

    /// <summary>Requests by outcome class, only those that happened: <c>businessConflict</c>.</summary>
    public required IReadOnlyDictionary<string, long> Outcomes { get; init; }

    public required UsersSummary Users { get; init; }

    /// <summary>Null without samples.</summary>
    public required LatencySummary? ResponseTimeMs { get; init; }

    /// <summary>Null without samples.</summary>
    public required LatencySummary? ServiceTimeMs { get; init; }

    /// <summary>From the send to the answer's first byte. Null without samples, where the target does not tell, and for populations.</summary>
    public LatencySummary? FirstByteMs { get; init; }
}
