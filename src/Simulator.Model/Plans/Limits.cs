namespace Simulator.Model.Plans;

/// <summary>
/// Target, warn and fail level of a threshold: seconds for latencies, 0 to 1 for rates, else plain numbers.
/// With a target alone, missing it fails. With a warn level and no fail level, missing the target only warns.
/// With a fail level, a value between target and fail level is a warning. At least one level is set.
/// </summary>
/// <param name="HigherIsBetter">True for throughput goals: <c>&gt; 100</c>.</param>
public sealed record Limits(bool HigherIsBetter, double? Target, double? Warn, double? Fail);
