using Simulator.Model.Runs;

namespace Simulator.Metrics.Thresholds;

/// <summary>How a threshold stands after the last closed second, for screens.</summary>
/// <param name="Measured">In words with unit, <c>—</c> where there is no value.</param>
/// <param name="Value">In the metric's own unit (seconds for latencies); null where there is none.</param>
/// <param name="Verdict">Of this moment alone; not measured outside its scope and without data.</param>
/// <param name="BreachedSeconds">How long the fail level has been breached without a break.</param>
public sealed record ThresholdReading(
    string Name, string Scope, string Metric, string Target, string Measured, double? Value, Verdict Verdict, int BreachedSeconds);
