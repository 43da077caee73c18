using Simulator.Model.Load;
using Simulator.Model.Plans;
using Simulator.Model.Scripts.Measures;

namespace Simulator.Metrics.Recording;

/// <summary>Numbers the populations, steps and segments of a run; made from the plan alone, so it is the same on every node.</summary>
public sealed class SeriesCatalog
{
    private readonly Dictionary<string, int> _stepIndexes;

    /// <param name="plan">The run's plan.</param>
    /// <param name="steps">Every step that the run's behaviours can take, in a fixed order.</param>
    public SeriesCatalog(LoadPlan plan, IReadOnlyList<string> steps)
    {
        Populations = [.. plan.Populations.Select(population => population.Name)];
        Segments = plan.Segments;
        Work = [.. plan.Segments.Select((_, segment) => (IReadOnlyList<int>)[.. plan.Populations.Select((_, population) => FixedWork.Of(plan, segment, population))])];
        (Groups, Metrics, Tags) = (plan.Groups, plan.Metrics, PlannedTags.Of(plan.Populations));
        Steps = steps;
        _stepIndexes = steps.Select((name, index) => (name, index)).ToDictionary(pair => pair.name, pair => pair.index, StringComparer.Ordinal);
    }

    public IReadOnlyList<string> Populations { get; }

    public IReadOnlyList<string> Steps { get; }

    public IReadOnlyList<Segment> Segments { get; }

    /// <summary>For each segment and population, how many sessions the plan fixes as work.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Work { get; }

    /// <summary>Groups of steps that are measured as one.</summary>
    public IReadOnlyList<string> Groups { get; init; }

    /// <summary>Metrics of the plan's own.</summary>
    public IReadOnlyList<CustomMetric> Metrics { get; init; }

    /// <summary>What steps carry, by their names; those without tags are left out.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<KeyValuePair<string, string>>> Tags { get; init; }

    /// <summary>The number of a step.</summary>
    /// <exception cref="KeyNotFoundException">No behaviour of the run announced such a step.</exception>
    public int IndexOfStep(string name) => _stepIndexes[name];
}
