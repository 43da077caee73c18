using Simulator.Metrics.Recording;
using Simulator.Model.Load;
using Simulator.Model.Plans;

namespace Simulator.Metrics.Thresholds;

/// <summary>Which series, seconds and users belong to a threshold's scope.</summary>
internal sealed class ScopeFilter
{
    private readonly bool[] _segments;
    private readonly int? _step;

    public ScopeFilter(ThresholdScope scope, SeriesCatalog catalog)
    {
        _segments = [.. catalog.Segments.Select(segment => Includes(scope, segment))];
        if (scope is ThresholdScope.OfPopulation { Population: var population }) Population = IndexOf(catalog.Populations, population);
        if (scope is ThresholdScope.OfStep { Step: var step }) _step = IndexOf(catalog.Steps, step);
        IsKnown = _segments.Contains(true) && Population != -1 && _step != -1;
        PlannedSeconds = catalog.Segments.Where((_, i) => _segments[i]).Sum(segment => segment.Duration.TotalSeconds);
    }

    /// <summary>False where the run has no such phase, level, population or step.</summary>
    public bool IsKnown { get; }

    /// <summary>The one population, null where it is all of them.</summary>
    public int? Population { get; }

    public double PlannedSeconds { get; }

    /// <summary>Whether seconds of this segment lie in the scope; never for -1, the time outside all segments.</summary>
    public bool Lives(int segment) => (uint)segment < (uint)_segments.Length && _segments[segment];

    public bool Includes(SeriesKey key) => Includes(key.Population, key.Step, key.Segment);

    public bool Includes(int population, int step, int segment) =>
        Lives(segment) && (Population is not { } ours || ours == population) && (_step is not { } our || our == step);

    /// <summary>Exchanges are not told apart by population, nor connections by step.</summary>
    public bool Includes(TransportKey key) => Lives(key.Segment) && Population is null && (_step is not { } our || our == key.Step);

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
