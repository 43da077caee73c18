using Simulator.Metrics.Snapshots;

namespace Simulator.Metrics.Aggregation;

/// <summary>One population's users in one segment. Sums run over the segment's seconds: divided by those they are means.</summary>
public readonly record struct PopulationRecord(
    long PlannedUserSeconds, long ActiveUserSeconds, int PeakUsers, long SessionsDue, long SessionsStarted, long SessionsDropped, long SessionsEnded)
{
    /// <summary>Requests that asked for the same again.</summary>
    public long Retries { get; init; }

    /// <summary>What became of sessions otherwise.</summary>
    public SessionFates Fates { get; init; }

    internal PopulationRecord Plus(PopulationSnapshot second) => new(
        PlannedUserSeconds + second.PlannedUsers, ActiveUserSeconds + second.ActiveUsers, Math.Max(PeakUsers, second.ActiveUsers),
        SessionsDue + second.SessionsDue, SessionsStarted + second.SessionsStarted,
        SessionsDropped + second.SessionsDropped, SessionsEnded + second.SessionsEnded) { Retries = Retries + second.Retries, Fates = Fates + second.Fates };
}
