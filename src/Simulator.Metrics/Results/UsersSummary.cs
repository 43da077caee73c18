namespace Simulator.Metrics.Results;

/// <summary>Planned against delivered. Users are means over the scope's seconds, and the most.</summary>
public sealed record UsersSummary(
    double Planned, double Active, int Peak, long SessionsPlanned, long SessionsStarted, long SessionsDropped, long SessionsEnded)
{
    /// <summary>Requests that asked for the same again: retries, reloads and resends. They count among the requests, too.</summary>
    public long Retries { get; init; }

    /// <summary>Of the dropped ones: found nobody who was free.</summary>
    public long DroppedNoAccount { get; init; }

    /// <summary>Of the dropped ones: were due before the run was told to stop, and could not begin any more.</summary>
    public long DroppedAfterEnd { get; init; }

    /// <summary>Of the started ones: began later after they were due than the plan's <c>validity.lagP99</c> allows.</summary>
    public long SessionsLate { get; init; }

    /// <summary>Of the started ones: were broken off before their end, as their user retired, failed, or the run ended.</summary>
    public long SessionsCut { get; init; }

    /// <summary>Lasted longer than their population's pacing, so that the next began late.</summary>
    public long PaceMissed { get; init; }

    /// <summary>Sessions that the plan fixes as work; 0 where it fixes none.</summary>
    public long WorkPlanned { get; init; }

    /// <summary>Of them, came to their end.</summary>
    public long WorkDone { get; init; }

    /// <summary>Of them, were left undone.</summary>
    public long WorkLeft => Math.Max(0, WorkPlanned - WorkDone);
}
