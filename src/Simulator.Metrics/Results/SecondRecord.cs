namespace Simulator.Metrics.Results;

/// <summary>One closed second of the run over all nodes: a line of <c>timeline.jsonl</c>. Latencies in milliseconds.</summary>
/// <param name="Second">On the run's clock, from 0.</param>
/// <param name="Segment">Index of the segment in force, -1 outside all.</param>
/// <param name="PlannedSessions">Session starts that fell due (open models).</param>
/// <param name="ResponseMs">Null in a second without samples.</param>
/// <param name="Events">By the names of <see cref="Model.Marketplace.MarketEventKind"/>, only those that happened.</param>
/// <param name="IsValid">False when the generator's lag or processor time passed the plan's limits.</param>
public sealed record SecondRecord(
    int Second, int Segment, string Phase, string? Level,
    int PlannedUsers, int ActiveUsers, int PlannedSessions, int StartedSessions, int DroppedSessions,
    long Requests, long Failed, long BusinessConflicts, IReadOnlyDictionary<string, long> Outcomes,
    LatencySummary? ResponseMs, LatencySummary? ServiceMs, int InFlight, double OldestInFlightMs,
    IReadOnlyDictionary<string, long> Events, GeneratorSecond Generator, bool IsValid)
{
    /// <summary>Why it is not valid; empty where it is.</summary>
    public IReadOnlyList<InvalidCause> InvalidBecause { get; init => field = value ?? []; } = [];

    /// <summary>What the connections did; null where the target does not tell.</summary>
    public TransportSecond? Transport { get; init; }

    /// <summary>Groups and metrics of the plan's own; null where nothing was measured.</summary>
    public MeasuresSecond? Measures { get; init; }
}
