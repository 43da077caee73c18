namespace Simulator.Metrics.Snapshots;

/// <summary>What one load node's users decided, and when they sent, in one second.</summary>
/// <param name="Layout">Fingerprint of the <see cref="Recording.ConductLayout"/> that gives the counters their meaning; 0 where nothing was counted.</param>
/// <param name="Cells">Counters that grew, rising.</param>
/// <param name="Counts">By how much.</param>
/// <param name="Draws">The next draws of the users that are tracked.</param>
/// <param name="Prints">Of users whose first draws are complete.</param>
/// <param name="Starts">Sessions of open loads.</param>
public sealed record ConductSnapshot(
    ulong Layout, int[] Cells, long[] Counts, IReadOnlyList<DrawStretch> Draws, IReadOnlyList<ulong> Prints, IReadOnlyList<SessionStart> Starts)
{
    public static ConductSnapshot Empty { get; } = new(0, [], [], [], [], []);
}
