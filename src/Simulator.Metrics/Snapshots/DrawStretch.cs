namespace Simulator.Metrics.Snapshots;

/// <summary>Some successive draws of one user.</summary>
/// <param name="User">Its number in the population.</param>
/// <param name="From">Ordinal of the first, from 0.</param>
/// <param name="Shares">Each as its share of its law, 0 to 65,535.</param>
public sealed record DrawStretch(int Population, int User, int From, IReadOnlyList<ushort> Shares);
