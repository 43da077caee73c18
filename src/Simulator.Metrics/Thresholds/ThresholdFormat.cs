using System.Globalization;
using Simulator.Model.Plans;

namespace Simulator.Metrics.Thresholds;

/// <summary>Thresholds and their values in words: <c>&lt; 500 ms, fails &gt; 600 ms</c>, <c>0.31 %</c>, <c>36.2/s</c>.</summary>
public static class ThresholdFormat
{
    public const string None = "—";

    /// <summary>What is measured where: <c>response p99 of stress/2000</c>.</summary>
    public static string Words(Threshold threshold) => string.Create(CultureInfo.InvariantCulture, $"{threshold.Metric} of {threshold.Scope}");

    public static string MetricWords(Metric metric) => string.Create(CultureInfo.InvariantCulture, $"{metric}");

    /// <summary>The limits with their unit.</summary>
    public static string Target(Threshold threshold)
    {
        var (good, bad) = threshold.Limits.HigherIsBetter ? ('>', '<') : ('<', '>');
        List<string> parts = [];
        if (threshold.Limits.Target is { } target) parts.Add($"{good} {Value(threshold.Metric, target)}");
        if (threshold.Limits.Warn is { } warn) parts.Add($"warns {bad} {Value(threshold.Metric, warn)}");
        if (threshold.Limits.Fail is { } fail) parts.Add($"fails {bad} {Value(threshold.Metric, fail)}");
        return string.Join(", ", parts);
    }

    /// <param name="value">Seconds for latencies, 0 to 1 for rates; null gives <see cref="None"/>.</param>
    public static string Value(Metric metric, double? value) => (metric, value) switch
    {
        (_, null) => None,
        (Metric.LatencyPercentile or Metric.LatencyMax or Metric.LatencyMean, { } seconds) => Duration(seconds),
        (Metric.ErrorRate, { } rate) => Number(rate * 100) + " %",
        (Metric.Throughput, { } rate) => Number(rate) + "/s",
        (Metric.Users, { } users) => users.ToString("#,0.#", CultureInfo.InvariantCulture) + " users",
        (Metric.Own own, { } figure) => Value(own, figure),
        (_, { } number) => Number(number),
    };

    /// <summary>A value of one of the plan's own metrics: <c>49.95 EUR</c>.</summary>
    public static string Amount(double value, string unit)
    {
        var number = Math.Abs(value) switch
        {
            >= 10_000 => value.ToString("#,0", CultureInfo.InvariantCulture),
            >= 0.1 => value.ToString("#,0.##", CultureInfo.InvariantCulture),
            _ => value.ToString("0.######", CultureInfo.InvariantCulture),
        };
        return unit.Length == 0 ? number : $"{number} {unit}";
    }

    private static string Value(Metric.Own own, double figure) => own.Figure switch
    {
        OwnFigure.Share => Number(figure * 100) + " %",
        OwnFigure.Rate => Amount(figure, own.Of.Unit) + "/s",
        _ => Amount(figure, own.Of.Unit),
    };

    private static string Duration(double seconds) => seconds switch
    {
        >= 10 => seconds.ToString("#,0.#", CultureInfo.InvariantCulture) + " s",
        >= 1 => seconds.ToString("0.##", CultureInfo.InvariantCulture) + " s",
        >= 0.1 => (seconds * 1000).ToString("0", CultureInfo.InvariantCulture) + " ms",
        _ => Number(seconds * 1000) + " ms",
    };

    private static string Number(double number) => Math.Abs(number) switch
    {
        >= 1000 => number.ToString("#,0", CultureInfo.InvariantCulture),
        >= 10 => number.ToString("0.#", CultureInfo.InvariantCulture),
        >= 0.1 => number.ToString("0.##", CultureInfo.InvariantCulture),
        _ => number.ToString("0.####", CultureInfo.InvariantCulture),
    };
}
