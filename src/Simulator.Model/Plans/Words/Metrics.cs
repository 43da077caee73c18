using System.Globalization;
using Simulator.Model.Scripts.Measures;

namespace Simulator.Model.Plans.Words;

/// <summary>Reads the names of figures that thresholds can be set on.</summary>
internal static class Metrics
{
    private static readonly Dictionary<string, MetricWord> Known = ((MetricWord[])
    [
        .. Latencies.All.Select(latency => new MetricWord(new Metric.LatencyMax(latency), $"{latency.PlanWord()}.max", LevelUnit.Time)),
        .. Latencies.All.Select(latency => new MetricWord(new Metric.LatencyMean(latency), $"{latency.PlanWord()}.mean", LevelUnit.Time)),
        new(new Metric.ErrorRate(), "errorRate", LevelUnit.Share),
        new(new Metric.Throughput(), "throughput", LevelUnit.PerSecond),
        new(new Metric.Users(), "users", LevelUnit.Number),
        new(new Metric.OfTarget("target.cpu"), "target.cpu", LevelUnit.Share),
        new(new Metric.OfTarget("target.memory"), "target.memory", LevelUnit.Share),
        new(new Metric.OfTarget("target.dbConnections"), "target.dbConnections", LevelUnit.Number),
        new(new Metric.OfTarget("target.cacheHitRate"), "target.cacheHitRate", LevelUnit.Share),
        new(new Metric.OfTarget("target.health"), "target.health", LevelUnit.Share),
    ]).ToDictionary(word => word.Name);

    /// <param name="own">The plan's own metrics.</param>
    public static Parsed<MetricWord> Read(string text, IReadOnlyList<CustomMetric> own)
    {
        if (text.StartsWith(OwnMetrics.Start, StringComparison.Ordinal))
        {
            return OwnMetrics.Read(text, own);
        }

        if (Known.TryGetValue(text, out var word))
        {
            return word;
        }

        foreach (var latency in Latencies.All)
        {
            var start = $"{latency.PlanWord()}.p";
            if (text.StartsWith(start, StringComparison.Ordinal)
                && double.TryParse(text[start.Length..], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percentile))
            {
                return percentile is > 0 and < 100
                    ? new MetricWord(new Metric.LatencyPercentile(latency, percentile), text, LevelUnit.Time)
                    : Parsed<MetricWord>.Wrong($"`{text}` is outside the percentiles; write one above 0 and below 100 such as {start}99.9, or {start[..^1]}max");
            }
        }

        return Parsed<MetricWord>.Wrong($"`{text}` is no metric{Tree.NearestWord.Hint(text, ["response.p50", "response.p95", "response.p99", "service.p99", .. Latencies.All.Skip(2).Select(latency => $"{latency.PlanWord()}.p95"), .. Known.Keys, .. own.SelectMany(OwnMetrics.WordsOf)])}");
    }
}
