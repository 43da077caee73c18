using Simulator.Metrics.Results;
using Simulator.Metrics.Thresholds;
using Simulator.Model.Scripts.Measures;

namespace Simulator.Host.Reports;

/// <summary>Tables of what a plan measures of its own: groups of steps, steps by tags, counters with rates, and trends. Each has rows only where the plan has such things.</summary>
internal static class MeasuresTables
{
    private static readonly ReportColumn[] Latencies = [new("P50", true), new("P95", true), new("P99", true), new("Max", true)];

    /// <summary>Those that have rows, in the order in which reports show them.</summary>
    public static IEnumerable<ReportTable> Of(RunSummary run) => ((ReportTable[])[Groups(run), Tags(run), Amounts(run), Trends(run)]).Where(table => table.Rows.Count > 0);

    public static ReportTable Groups(RunSummary run) => new(
        "Groups",
        [new("Group"), new("Times", true), new("Groups/s", true), .. Latencies, new("Not whole", true)],
        [.. run.Groups.SelectMany(group => group.Phases.Select(phase => Row(phase.Key, phase.Value, isPart: true)).Prepend(Row(group.Name, group, isPart: false)))]);

    public static ReportTable Tags(RunSummary run) => new(
        "Tags",
        [new("Tag"), new("Steps", true), new("Requests", true), new("Requests/s", true), .. Latencies, new("Errors", true)],
        [.. run.TaggedSteps.Select(tag => new ReportRow(
            [
                $"{tag.Key}: {tag.Value}", Figures.Count(tag.Steps.Count), Figures.Count(tag.Requests), Figures.Rate(tag.Throughput), .. Cells(tag.ResponseTimeMs), Figures.ErrorRate(tag),
            ]))]);

    public static ReportTable Amounts(RunSummary run) => new(
        "Counters and rates",
        [new("Metric"), new("Times", true), new("Together", true), new("A second", true), new("Held", true)],
        [.. run.Metrics.Where(metric => metric.Kind != CustomMetricKind.Trend).SelectMany(metric =>
            metric.Phases.Select(phase => Amount(phase.Key, metric.Unit, phase.Value, isPart: true)).Prepend(Amount(metric.Name, metric.Unit, metric, isPart: false)))]);

    public static ReportTable Trends(RunSummary run) => new(
        "Trends",
        [new("Metric"), new("Values", true), new("Min", true), new("Mean", true), .. Latencies],
        [.. run.Metrics.Where(metric => metric.Kind == CustomMetricKind.Trend).SelectMany(metric =>
            metric.Phases.Select(phase => Trend(phase.Key, metric.Unit, phase.Value, isPart: true)).Prepend(Trend(metric.Name, metric.Unit, metric, isPart: false)))]);

    private static ReportRow Row(string name, GroupFigures group, bool isPart) => new(
        [name, Figures.Count(group.Count), Figures.Rate(group.Throughput), .. Cells(group.ResponseTimeMs), group.Count == 0 ? Figures.None : Figures.Percent(group.ErrorRate)], IsPart: isPart);

    private static ReportRow Amount(string name, string unit, MetricFigures metric, bool isPart) => new(
        [
            name, Figures.Count(metric.Count), Figure(metric.Sum, unit), metric.PerSecond is { } rate ? ThresholdFormat.Amount(rate, unit) : Figures.None,
            metric.Share is { } share ? Figures.Percent(share) : Figures.None,
        ],
        IsPart: isPart);

    private static ReportRow Trend(string name, string unit, MetricFigures metric, bool isPart)
    {
        var values = metric.Values;
        return new(
            [
                name, Figures.Count(metric.Count), Figure(values?.Min, unit), Figure(values?.Mean, unit), Figure(values?.P50, unit), Figure(values?.P95, unit),
                Figure(values?.P99, unit), Figure(values?.Max, unit),
            ],
            IsPart: isPart);
    }

    private static string[] Cells(LatencySummary? times) => [Figures.Ms(times?.P50), Figures.Ms(times?.P95), Figures.Ms(times?.P99), Figures.Ms(times?.Max)];

    private static string Figure(double? value, string unit) => value is { } number ? ThresholdFormat.Amount(number, unit) : Figures.None;
}
