using Simulator.Host.Reports;
using Simulator.Metrics.Results;
using Simulator.Metrics.Thresholds;
using Simulator.Model.Plans;
using Simulator.Model.Scripts.Measures;

namespace Simulator.Host.Runs;

/// <summary>Groups and metrics of the plan's own, added up second by second for who watches the run: counts, sums, shares and means, which add up without a histogram.</summary>
internal sealed class MeasuredSoFar(LoadPlan plan)
{
    private readonly Dictionary<string, long> _groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (long Count, double Sum)> _metrics = new(StringComparer.Ordinal);

    /// <summary>One for each metric and group, metrics first, in the plan's order.</summary>
    public IReadOnlyList<string> Words => [.. plan.Metrics.Select(Of), .. plan.Groups.Select(group => $"{group} {Figures.Count(_groups.GetValueOrDefault(group))}")];

    public void Add(MeasuresSecond? second)
    {
        if (second is null) return;
        foreach (var (name, group) in second.Groups) _groups[name] = _groups.GetValueOrDefault(name) + group.Count;
        foreach (var (name, metric) in second.Metrics)
        {
            var (count, sum) = _metrics.GetValueOrDefault(name);
            _metrics[name] = (count + metric.Count, sum + (metric.Sum ?? ((metric.Share ?? metric.Values?.Mean ?? 0) * metric.Count)));
        }
    }

    private string Of(CustomMetric metric)
    {
        var (count, sum) = _metrics.GetValueOrDefault(metric.Name);
        return metric.Kind == CustomMetricKind.Counter ? $"{metric.Name} {ThresholdFormat.Amount(sum, metric.Unit)}"
            : count == 0 ? $"{metric.Name} {Figures.None}"
            : metric.Kind == CustomMetricKind.Rate ? $"{metric.Name} {Figures.Percent(sum / count)}"
            : $"{metric.Name} mean {ThresholdFormat.Amount(sum / count, metric.Unit)}";
    }
}
