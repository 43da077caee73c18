using Simulator.Metrics.Recording;

namespace Simulator.Metrics.Snapshots;

/// <summary>What a counter added up, or how often a rate's condition held.</summary>
/// <param name="Count">Amounts that were added, or times that the condition was asked for.</param>
/// <param name="Sum">In millionths; of a rate a whole one for each time that it held.</param>
/// <param name="Clamped">Amounts that lay beyond the range and count as its end.</param>
public sealed record TallySeries(MetricKey Key, long Count, Int128 Sum, long Clamped);
