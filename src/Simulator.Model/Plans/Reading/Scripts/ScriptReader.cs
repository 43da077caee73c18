using Simulator.Model.Chance;
using Simulator.Model.Plans.Tree;
using Simulator.Model.Plans.Words;
using Simulator.Model.Scripts;

namespace Simulator.Model.Plans.Reading.Scripts;

/// <summary>Reads what a population that follows a scenario says: <c>scenario</c> and <c>pause</c>.</summary>
internal static class ScriptReader
{
    /// <param name="scenarios">Of the plan by name.</param>
    /// <returns>Null where the population follows none, or after a problem.</returns>
    public static ScriptedPeople? Read(Section population, IReadOnlyDictionary<string, Scenario> scenarios)
    {
        var name = population.Optional<string?>(
            "scenario",
            text => scenarios.ContainsKey(text) ? text : Parsed<string?>.Wrong($"there is no scenario `{text}`{(scenarios.Count == 0 ? "; write it under scenarios" : NearestWord.Hint(text, [.. scenarios.Keys]))}"),
            null);
        if (!population.Has("scenario"))
        {
            return null;
        }

        if (population.Has("persona"))
        {
            population.Problem("persona", "cannot stand beside a scenario: users have a persona's mind, or follow a script");
            population.Node("persona");
        }

        var pause = population.Has("pause") ? LawReader.Required(population, "pause", LawUnit.Time) : new Laws.Constant(0);
        return name is null ? null : new ScriptedPeople(scenarios[name], pause);
    }
}
