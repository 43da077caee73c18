namespace Simulator.Marketplace.Faults;

/// <summary>One row of the <see cref="FaultTable"/>.</summary>
/// <param name="Name">What options and requests call it.</param>
/// <param name="Effect">What a request that it strikes meets.</param>
/// <param name="DefaultDetail">Its detail when none is given; null when it takes none.</param>
internal sealed record FaultKind(Fault Fault, string Name, string Effect, FaultDetailKind Detail, string? DefaultDetail = null);
