namespace Simulator.Metrics.Recording;

/// <summary>Names a series of groups.</summary>
/// <param name="Group">Index in the <see cref="SeriesCatalog"/>.</param>
/// <param name="Segment">Index in the catalog: in which the group was left.</param>
/// <param name="IsWhole">Every step in it was ok.</param>
public readonly record struct GroupKey(int Group, int Segment, bool IsWhole);
