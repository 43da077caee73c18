using Simulator.Model.Plans;

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
        Steps = steps;
        _stepIndexes = steps.Select((name, index) => (name, index)).ToDictionary(pair => pair.name, pair => pair.index, StringComparer.Ordinal);
    }

    public IReadOnlyList<string> Populations { get; }

    public IReadOnlyList<string> Steps { get; }

    public IReadOnlyList<Model.Load.Segment> Segments { get; }

    /// <summary>The number of a step.</summary>
    /// <exception cref="KeyNotFoundException">No behaviour of the run announced such a step.</exception>
    public int IndexOfStep(string name) => _stepIndexes[name];
}
