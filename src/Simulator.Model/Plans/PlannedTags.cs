using Simulator.Model.Scripts;

namespace Simulator.Model.Plans;

/// <summary>Which of a plan's steps carry which tags.</summary>
public static class PlannedTags
{
    /// <summary>By the names of steps; those without tags are left out.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<KeyValuePair<string, string>>> Of(IReadOnlyList<Population> populations) =>
        ScriptedPeople.ScenariosOf(populations.Select(population => population.Script))
            .SelectMany(scenario => scenario.Steps).Where(step => step.Tags.Count > 0)
            .DistinctBy(step => step.Name).ToDictionary(step => step.Name, step => step.Tags, StringComparer.Ordinal);
}
