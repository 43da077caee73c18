namespace Simulator.Actors.Runs;

/// <summary>How the coordinator works; <c>simulator.run</c> in <c>hocon/simulator.conf</c>.</summary>
public sealed record CoordinatorOptions
{
    /// <summary>How many load nodes a run waits for.</summary>
    public required int Nodes { get; init; }

    /// <summary>How long it waits for them.</summary>
    public required TimeSpan NodeWait { get; init; }

    /// <summary>Beyond the plan's drain limit, how long a node may take to hand in its last snapshot.</summary>
    public required TimeSpan ConcludeWait { get; init; }

    /// <summary>A second is closed when all nodes' snapshots are in, or after this time.</summary>
    public required TimeSpan SnapshotWait { get; init; }
}
