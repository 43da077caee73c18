using Simulator.Model.Scripts.Measures;

namespace Simulator.Model.Plans.Reading;

/// <summary>What of a plan thresholds can be set on.</summary>
internal sealed record Judgeable(IReadOnlyList<Phase> Phases, IReadOnlyList<Population> Populations, IReadOnlyList<string> Steps)
{
    /// <summary>Names of groups of steps.</summary>
    public IReadOnlyList<string> Groups { get; init; } = [];

    /// <summary>All that any step carries.</summary>
    public IReadOnlyCollection<KeyValuePair<string, string>> Tags { get; init; } = [];

    public IReadOnlyList<CustomMetric> Metrics { get; init; } = [];
}
