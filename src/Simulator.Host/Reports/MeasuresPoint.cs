using Simulator.Metrics.Results;

namespace Simulator.Host.Reports;

/// <summary>What scripted users measured beside their requests in one or more seconds, by names.</summary>
/// <param name="Groups">The slowest and P95 of the worst second in milliseconds, null without enough groups.</param>
/// <param name="Amounts">What counters added up, by the second.</param>
/// <param name="Shares">How often the conditions of rates held, 0 to 1.</param>
/// <param name="Means">Of trends.</param>
internal sealed record MeasuresPoint(
    IReadOnlyDictionary<string, (double? P95, double? Max, double Count)> Groups, IReadOnlyDictionary<string, double> Amounts,
    IReadOnlyDictionary<string, double> Shares, IReadOnlyDictionary<string, double> Means)
{
    /// <param name="seconds">Those that a point stands for.</param>
    /// <returns>Null where nothing was measured.</returns>
    public static MeasuresPoint? Of(IReadOnlyList<SecondRecord> seconds)
    {
        List<MeasuresSecond> told = [.. seconds.Select(second => second.Measures).OfType<MeasuresSecond>()];
        if (told.Count == 0) return null;
        var metrics = told.SelectMany(second => second.Metrics).GroupBy(pair => pair.Key, pair => pair.Value).ToList();
        return new MeasuresPoint(
            told.SelectMany(second => second.Groups).GroupBy(pair => pair.Key, pair => pair.Value)
                .ToDictionary(group => group.Key, group => (group.Max(one => one.ResponseTimeMs?.P95), group.Max(one => one.ResponseTimeMs?.Max), group.Sum(one => one.Count) / (double)seconds.Count)),
            metrics.Where(one => one.Any(figures => figures.Sum is not null)).ToDictionary(one => one.Key, one => one.Sum(figures => figures.Sum ?? 0) / seconds.Count),
            Weighed(metrics, figures => figures.Share), Weighed(metrics, figures => figures.Values?.Mean));
    }

    private static Dictionary<string, double> Weighed(IEnumerable<IGrouping<string, MetricFigures>> metrics, Func<MetricFigures, double?> figure) =>
        metrics.Where(one => one.Any(figures => figure(figures) is not null && figures.Count > 0))
            .ToDictionary(one => one.Key, one => one.Sum(figures => (figure(figures) ?? 0) * figures.Count) / one.Where(figures => figure(figures) is not null).Sum(figures => figures.Count));
}
