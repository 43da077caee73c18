namespace Simulator.Actors.Load;

/// <summary>How a load node works; <c>simulator.load</c> in <c>hocon/simulator.conf</c>.</summary>
public sealed record LoadOptions
{
    /// <summary>How often a node offers itself until the coordinator answers.</summary>
    public required TimeSpan RegisterInterval { get; init; }

    /// <summary>After this time without acknowledgement a snapshot is sent again.</summary>
    public required TimeSpan ResendSnapshotsAfter { get; init; }

    /// <summary>Most snapshots kept for sending again; older ones are given up and their loss is stated.</summary>
    public required int KeepSnapshots { get; init; }

    /// <summary>A node whose users' own code fails this often gives up the run.</summary>
    public required int MaxUserFailures { get; init; }
}
