using Simulator.Metrics.Results;

namespace Simulator.Host.Reports;

/// <summary>The stretches of a run in the order in which they were lived: levels where a phase has them, else the phase.</summary>
internal static class LoadScopes
{
    /// <summary>A stretch by the name that thresholds use for it, such as <c>stress/1500</c>.</summary>
    internal sealed record LoadScope(string Name, PhaseSummary Figures);

    public static IEnumerable<LoadScope> InOrder(RunSummary run) => run.Phases.SelectMany(phase => phase.Levels.Count == 0
        ? [new LoadScope(phase.Name, phase)]
        : phase.Levels.Select(level => new LoadScope($"{phase.Name}/{level.Name}", level)));

    public static bool IsLevel(RunSummary run, string scope) =>
        run.Phases.Any(phase => phase.Levels.Any(level => $"{phase.Name}/{level.Name}" == scope));

    /// <summary>Where a threshold's scope stands in time; scopes that are no stretch (the run, a step) come last.</summary>
    public static int PlaceOf(RunSummary run, string scope)
    {
        var place = 0;
        foreach (var phase in run.Phases)
        {
            foreach (var level in phase.Levels)
            {
                if ($"{phase.Name}/{level.Name}" == scope) return place;
                place++;
            }
            if (phase.Name == scope) return place;
            place++;
        }
        return int.MaxValue;
    }
}
