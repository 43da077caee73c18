using System.Globalization;
using Simulator.Model.Plans.Tree;
using Simulator.Model.Scripts.Measures;

namespace Simulator.Model.Plans.Words;

/// <summary>Reads the names of figures of the plan's own metrics: <c>metrics.basket.p95</c>.</summary>
internal static class OwnMetrics
{
    public const string Start = "metrics.";

    private static readonly (CustomMetricKind Kind, string Word, OwnFigure Figure, LevelUnit Unit)[] Figures =
    [
        (CustomMetricKind.Trend, "mean", OwnFigure.Mean, LevelUnit.Value),
        (CustomMetricKind.Trend, "min", OwnFigure.Min, LevelUnit.Value),
        (CustomMetricKind.Trend, "max", OwnFigure.Max, LevelUnit.Value),
        (CustomMetricKind.Counter, "count", OwnFigure.Count, LevelUnit.Value),
        (CustomMetricKind.Counter, "rate", OwnFigure.Rate, LevelUnit.PerSecond),
        (CustomMetricKind.Rate, "share", OwnFigure.Share, LevelUnit.Share),
    ];

    public static IEnumerable<string> WordsOf(CustomMetric metric) =>
        [.. metric.Kind == CustomMetricKind.Trend ? ["p50", "p95", "p99"] : Array.Empty<string>(), .. Figures.Where(one => one.Kind == metric.Kind).Select(one => one.Word)];

    public static Parsed<MetricWord> Read(string text, IReadOnlyList<CustomMetric> own)
    {
        var words = text[Start.Length..].Split('.', 2);
        if (own.FirstOrDefault(metric => metric.Name == words[0]) is not { } metric)
        {
            var hint = own.Count == 0 ? $"; write it under metrics, such as metrics: {{ {(words[0].Length > 0 ? words[0] : "basket")}: trend }}" : NearestWord.Hint(words[0], [.. own.Select(one => one.Name)]);
            return Parsed<MetricWord>.Wrong($"the plan has no metric `{words[0]}`{hint}");
        }

        var figure = words.Length > 1 ? words[1] : "";
        foreach (var known in Figures)
        {
            if (known.Kind == metric.Kind && known.Word == figure)
            {
                return new MetricWord(new Metric.Own(metric, known.Figure), text, known.Unit);
            }
        }

        return metric.Kind == CustomMetricKind.Trend && figure.StartsWith('p') && double.TryParse(figure[1..], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percentile)
            ? Percentile(text, metric, percentile)
            : Parsed<MetricWord>.Wrong($"`{metric.Name}` is a {Of(metric.Kind)}, which {(figure.Length == 0 ? "needs a figure" : $"has no `{figure}`")}; write {string.Join(" or ", WordsOf(metric).Select(word => $"{Start}{metric.Name}.{word}"))}");
    }

    private static Parsed<MetricWord> Percentile(string text, CustomMetric metric, double percentile) => percentile is > 0 and < 100
        ? new MetricWord(new Metric.Own(metric, OwnFigure.Percentile, percentile), text, LevelUnit.Value)
        : Parsed<MetricWord>.Wrong($"`{text}` is outside the percentiles; write one above 0 and below 100 such as {Start}{metric.Name}.p99.9, or {Start}{metric.Name}.max");

    private static string Of(CustomMetricKind kind) => kind.ToString().ToLowerInvariant();
}
