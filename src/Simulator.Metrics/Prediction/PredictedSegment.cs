namespace Simulator.Metrics.Prediction;

/// <summary>What is expected of a segment. Means over its time; shares from 0 to 1.</summary>
public sealed record PredictedSegment
{
    /// <summary><c>stress/beyond</c>, as the plan's segments are named.</summary>
    public required string Name { get; init; }

    /// <summary>How long it lasts.</summary>
    public required double Seconds { get; init; }

    /// <summary>Whether its load stays the same.</summary>
    public required bool IsFlat { get; init; }

    /// <summary>Users in session.</summary>
    public required double Sessions { get; init; }

    /// <summary>Session starts a second.</summary>
    public required double SessionStarts { get; init; }

    /// <summary>Requests a second.</summary>
    public required double Throughput { get; init; }

    /// <summary>Mean response time; 0 where the target is taken to answer at once.</summary>
    public required double ResponseTimeMs { get; init; }

    /// <summary>Requests of a session that ended here; null where none did.</summary>
    public required double? SessionSteps { get; init; }

    /// <summary>How long it lasted; null where none ended.</summary>
    public required double? SessionSeconds { get; init; }

    /// <summary>Share of each step of all requests, the largest first.</summary>
    public required IReadOnlyDictionary<string, double> Steps { get; init; }

    public required double OpenJobs { get; init; }

    public required double OpenJobsAtEnd { get; init; }

    /// <summary>Of the jobs that were awarded or closed here; null where none was.</summary>
    public required double? BidsPerJob { get; init; }

    /// <summary>Share of those that had a bid.</summary>
    public required double? Fill { get; init; }

    /// <summary>Share of those that were awarded.</summary>
    public required double? Match { get; init; }

    /// <summary>Share of bids that came too late; null without bids.</summary>
    public required double? Conflicts { get; init; }

    /// <summary>Disputes that were opened, a second.</summary>
    public required double Disputes { get; init; }
}
