using Simulator.Model.Plans.Tree;
using Simulator.Model.Scripts.Measures;

namespace Simulator.Model.Plans.Reading.Scripts;

/// <summary>What of a plan its scenarios can name beside their own captures.</summary>
internal sealed record PlanNames
{
    public static PlanNames None { get; } = new();

    /// <summary>Feeders with their columns; null where these are not known here.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>?> Feeders { get; init; } = new Dictionary<string, IReadOnlyList<string>?>();

    /// <summary>What the run's setup captures.</summary>
    public IReadOnlyCollection<string> Setup { get; init; } = [];

    /// <summary>What the authentication keeps.</summary>
    public IReadOnlyCollection<string> Auth { get; init; } = [];

    /// <summary>The plan's own variables: where they stand, and what they are made of.</summary>
    public IReadOnlyDictionary<string, (string Path, PlanNode.Scalar Value)> Variables { get; init; } = new Dictionary<string, (string, PlanNode.Scalar)>();

    /// <summary>The plan's own metrics.</summary>
    public IReadOnlyList<CustomMetric> Metrics { get; init; } = [];
}
