namespace Simulator.Metrics.Thresholds;

/// <summary>What a threshold saw while the run went on; latencies in seconds, rates 0 to 1.</summary>
/// <param name="Measure">What was looked at: scope, metric, window and condition, without the limits.</param>
/// <param name="Target">The limits in words.</param>
/// <param name="SecondsInScope">Seconds in which the scope was lived.</param>
/// <param name="SecondsJudged">Those among them in which the condition held.</param>
/// <param name="Windows">How many windows had a value. A threshold without window has one that grows.</param>
/// <param name="Value">Of the worst window, or of the whole scope; null where none had enough samples.</param>
/// <param name="Samples">Behind <paramref name="Value"/>.</param>
/// <param name="AtSecond">The worst window's last second.</param>
/// <param name="WindowSeconds">The worst window's length.</param>
/// <param name="MostSamples">Most samples of any window, also of those without a value.</param>
/// <param name="ActedAtSecond">When its action was taken, null where it was not.</param>
public sealed record ThresholdTrace(
    string Measure, string Target, int SecondsInScope, int SecondsJudged, int Windows,
    double? Value, long Samples, int AtSecond, double WindowSeconds, long MostSamples, int? ActedAtSecond);
