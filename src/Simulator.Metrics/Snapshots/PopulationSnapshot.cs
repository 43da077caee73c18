namespace Simulator.Metrics.Snapshots;

/// <summary>The users of one population on one node.</summary>
/// <param name="PlannedUsers">What the load curve asks of this node; 0 under an open model.</param>
/// <param name="ActiveUsers">Users in a session or between two of them.</param>
/// <param name="SessionsDue">Session starts that fell due in this second (open models).</param>
/// <param name="SessionsStarted">Sessions that started.</param>
/// <param name="SessionsDropped">Session starts that fell due and could not be made.</param>
/// <param name="SessionsEnded">Sessions that came to their end.</param>
public readonly record struct PopulationSnapshot(
    int PlannedUsers, int ActiveUsers, int SessionsDue, int SessionsStarted, int SessionsDropped, int SessionsEnded)
{
    /// <summary>Requests that asked for the same again: retries, reloads and resends.</summary>
    public int Retries { get; init; }

    /// <summary>What became of sessions otherwise.</summary>
    public SessionFates Fates { get; init; }
}
