using Simulator.Model.Runs;

namespace Simulator.Metrics.Results;

/// <summary>How one threshold ended; values in the metric's own unit (seconds for latencies).</summary>
/// <param name="Scope">Such as <c>stress/1500</c>.</param>
/// <param name="Metric">Such as <c>response p99</c>.</param>
/// <param name="Target">In words with unit: <c>&lt; 500 ms</c>; also names warn and fail levels.</param>
/// <param name="Measured">In words with unit: <c>212 ms</c>; <c>—</c> where there is none.</param>
/// <param name="MeasuredValue">Null where nothing was measured.</param>
/// <param name="Samples">Behind the measured value.</param>
/// <param name="Detail">Why it ended so where that is not plain: the window, no samples, no probe, the abort.</param>
public sealed record ThresholdResult(
    string Name, string Scope, string Metric, string Target, string Measured, double? MeasuredValue, long Samples, Verdict Verdict, bool Gates, string Detail);
