using Simulator.Metrics.Recording;
using Simulator.Model.Load;
using Simulator.Model.Plans;
using Simulator.Model.Scripts.Measures;

namespace Simulator.Metrics.Thresholds;

/// <summary>Which series, seconds and users belong to a threshold's scope.</summary>
internal sealed class ScopeFilter
{
    private readonly SeriesCatalog _catalog;
    private readonly bool[] _segments;
    private readonly bool[]? _steps;

    public ScopeFilter(ThresholdScope scope, SeriesCatalog catalog)
    {
        _catalog = catalog;
        _segments = [.. catalog.Segments.Select(segment => Includes(scope, segment))];
        if (scope is ThresholdScope.OfPopulation { Population: var population }) Population = IndexOf(catalog.Populations, population);
        if (scope is ThresholdScope.OfGroup { Group: var group }) Group = IndexOf(catalog.Groups, group);
        _steps = scope switch
        {
            ThresholdScope.OfStep(var step) => [.. catalog.Steps.Select(name => name == step)],
            ThresholdScope.OfTag(var key, var value) => [.. catalog.Steps.Select(name => catalog.Tags.TryGetValue(name, out var tags) && tags.Contains(new(key, value)))],
            _ => null,
        };
        IsKnown = _segments.Contains(true) && Population != -1 && Group != -1 && _steps?.Contains(true) != false;
        PlannedSeconds = catalog.Segments.Where((_, i) => _segments[i]).Sum(segment => segment.Duration.TotalSeconds);
    }

    /// <summary>False where the run has no such phase, level, population, step, group or tag.</summary>
    public bool IsKnown { get; }

    /// <summary>The one population, null where it is all of them.</summary>
    public int? Population { get; }

    /// <summary>The one group of steps, null where it is requests that count.</summary>
    public int? Group { get; }

    public double PlannedSeconds { get; }

    /// <summary>Whether seconds of this segment lie in the scope; never for -1, the time outside all segments.</summary>
    public bool Lives(int segment) => (uint)segment < (uint)_segments.Length && _segments[segment];

    public bool Includes(SeriesKey key) => Includes(key.Population, key.Step, key.Segment);

    public bool Includes(int population, int step, int segment) =>
        Lives(segment) && Group is null && (Population is not { } ours || ours == population) && (_steps is null || _steps[step]);

    /// <summary>Exchanges are not told apart by population, nor connections by step.</summary>
    public bool Includes(TransportKey key) => Lives(key.Segment) && Population is null && Group is null && (_steps is null || (key.Step >= 0 && _steps[key.Step]));

    public bool Includes(GroupKey key) => Lives(key.Segment) && Group == key.Group;

    /// <summary>Whether a series is of this metric; of another run's with the same name and kind, too.</summary>
    public bool Includes(MetricKey key, CustomMetric metric) => Lives(key.Segment) && _catalog.Metrics[key.Metric] is var own && own.Name == metric.Name && own.Kind == metric.Kind;

    /// <summary>Whether the run has a metric of this name and kind.</summary>
    public bool Knows(CustomMetric metric) => _catalog.Metrics.Any(own => own.Name == metric.Name && own.Kind == metric.Kind);

    private static bool Includes(ThresholdScope scope, Segment segment) => scope switch
    {
        ThresholdScope.OfPhase(var phase) => segment.Phase == phase,
        ThresholdScope.OfLevel(var phase, var level) => segment.Phase == phase && segment.Level == level,
        _ => true,
    };

    private static int IndexOf(IReadOnlyList<string> names, string name)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i] == name) return i;
        }
        return -1;
    }
}
