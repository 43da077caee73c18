using Simulator.Metrics.Recording;
using Simulator.Metrics.Results;
using Simulator.Metrics.Snapshots;
using Simulator.Metrics.Thresholds;
using Simulator.Model.Plans;
using Simulator.Model.Scripts.Measures;

namespace Simulator.Metrics.Aggregation;

/// <summary>The rows of a report on groups, tags and metrics of the plan's own.</summary>
internal sealed class MeasuresSummaries(RunRecord record, SeriesCatalog catalog, LivedTime lived)
{
    private readonly ScopeFilter _run = new(new ThresholdScope.WholeRun(), catalog);
    private readonly MeasuresSnapshot _totals = record.Measures?.Totals ?? MeasuresSnapshot.Empty;

    /// <summary>One for each group of the plan, also those that nobody came to.</summary>
    public IReadOnlyList<GroupSummary> Groups => [.. catalog.Groups.Select((name, group) =>
    {
        var all = Of(group, _run);
        return new GroupSummary(name, all.Count, all.Failed, all.Throughput, all.ErrorRate, all.ResponseTimeMs, ByPhase(scope => Of(group, scope), figures => figures.Count));
    })];

    /// <summary>One for each metric of the plan, also those that nobody fed.</summary>
    public IReadOnlyList<MetricSummary> Metrics => [.. catalog.Metrics.Select((metric, index) =>
    {
        var all = Of(metric, index, _run);
        return new MetricSummary(
            metric.Name, metric.Kind, metric.Unit, all.Count, all.Sum, all.PerSecond, all.Share, all.Values, all.Clamped,
            ByPhase(scope => Of(metric, index, scope), figures => figures.Count));
    })];

    /// <summary>What the reader has to know of them.</summary>
    public IEnumerable<string> Notes => Metrics.Where(metric => metric.Clamped > 0)
        .Select(metric => $"{metric.Clamped} values of {metric.Name} lay beyond 9.2 million million and count as that.");

    /// <summary>One for each tag that a step carries, in the order of keys and values.</summary>
    public IReadOnlyList<TagSummary> Tags(ScopeSummaries scopes) =>
        [.. catalog.Tags.SelectMany(step => step.Value.Select(tag => (Tag: tag, Step: step.Key)))
            .GroupBy(pair => pair.Tag, pair => pair.Step)
            .OrderBy(group => group.Key.Key, StringComparer.Ordinal).ThenBy(group => group.Key.Value, StringComparer.Ordinal)
            .Select(group => new TagSummary(
                group.Key.Key, group.Key.Value, [.. catalog.Steps.Where(group.Contains)], scopes.Of(new ThresholdScope.OfTag(group.Key.Key, group.Key.Value))))];

    private GroupFigures Of(int group, ScopeFilter scope) =>
        MeasuredFigures.Of(_totals.Groups.Where(one => one.Key.Group == group && scope.Lives(one.Key.Segment)), lived.Seconds(scope));

    private MetricFigures Of(CustomMetric metric, int index, ScopeFilter scope) => MeasuredFigures.Of(
        metric.Kind,
        _totals.Trends.Where(one => one.Key.Metric == index && scope.Lives(one.Key.Segment)),
        _totals.Tallies.Where(one => one.Key.Metric == index && scope.Lives(one.Key.Segment)), lived.Seconds(scope));

    private Dictionary<string, T> ByPhase<T>(Func<ScopeFilter, T> figures, Func<T, long> count) =>
        catalog.Segments.Select(segment => segment.Phase).Distinct()
            .Select(phase => (Phase: phase, Figures: figures(new ScopeFilter(new ThresholdScope.OfPhase(phase), catalog))))
            .Where(pair => count(pair.Figures) > 0)
            .ToDictionary(pair => pair.Phase, pair => pair.Figures);
}
