namespace Simulator.Metrics.Aggregation;

/// <summary>What is kept of the users' conduct over the whole run.</summary>
/// <param name="Layout">Fingerprint of the <see cref="Recording.ConductLayout"/> that gives the counters their meaning.</param>
/// <param name="Cells">Counters that are not 0, rising.</param>
/// <param name="Draws">One for each population of which draws were tracked.</param>
/// <param name="Prints">How many users' first draws were compared.</param>
/// <param name="Twins">How many of them had the same first draws as another.</param>
/// <param name="Starts">One for each population that had sessions of an open load.</param>
public sealed record ConductRecord(
    ulong Layout, IReadOnlyList<int> Cells, IReadOnlyList<long> Counts, IReadOnlyList<DrawCorrelation> Draws, long Prints, long Twins,
    IReadOnlyList<StartRecord> Starts);
