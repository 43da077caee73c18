namespace Simulator.Metrics.Results;

/// <summary>Seconds on end that are invalid for the same reasons.</summary>
/// <param name="From">The first of them, on the run's clock.</param>
/// <param name="To">The last of them.</param>
/// <param name="LagP99Ms">The worst second's; null where nothing fell due.</param>
/// <param name="LagMaxMs">The latest step.</param>
/// <param name="CpuShare">The worst second's share of its cores.</param>
public sealed record InvalidStretch(int From, int To, IReadOnlyList<InvalidCause> Because, double? LagP99Ms, double LagMaxMs, double CpuShare);
