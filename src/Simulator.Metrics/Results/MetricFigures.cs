namespace Simulator.Metrics.Results;

/// <summary>A metric of the plan's own in one stretch of the run.</summary>
/// <param name="Count">Amounts, values, or times that a rate's condition was asked for.</param>
/// <param name="Sum">Of a counter's amounts; null for others.</param>
/// <param name="PerSecond">The sum by the second; null but for counters.</param>
/// <param name="Share">How often a rate's condition held, 0 to 1; null for others and without samples.</param>
/// <param name="Values">Of a trend; null for others and without samples.</param>
/// <param name="Clamped">Values beyond 9.2 · 10^12, counted there.</param>
public record MetricFigures(long Count, double? Sum, double? PerSecond, double? Share, TrendSummary? Values, long Clamped);
