using Simulator.Model.Behaviour;
using Simulator.Model.Chance;

namespace Simulator.Model.Scripts;

/// <summary>Those of a population who follow scenarios.</summary>
/// <param name="Scenarios">At least one.</param>
/// <param name="Cards">How many of a deck's cards each of them has: their exact weights.</param>
/// <param name="Pause">Between the sessions of a closed user, in honest seconds.</param>
public sealed record ScriptedPeople(IReadOnlyList<Scenario> Scenarios, IReadOnlyList<int> Cards, Law Pause)
{
    public ScriptedPeople(Scenario scenario, Law pause)
        : this([scenario], [1], pause)
    {
    }

    /// <summary>The names of what they follow, for tables.</summary>
    public string Name => string.Join("/", Scenarios.Select(scenario => scenario.Name));

    /// <summary>All scenarios that anybody follows, in the plan's order, each once.</summary>
    public static IReadOnlyList<Scenario> ScenariosOf(IEnumerable<ScriptedPeople?> people) => [.. people.OfType<ScriptedPeople>().SelectMany(one => one.Scenarios).DistinctBy(scenario => scenario.Name)];

    /// <summary>The groups of all these scenarios, in the order of their first mention.</summary>
    public static IReadOnlyList<string> GroupsOf(IEnumerable<ScriptedPeople?> people) => [.. ScenariosOf(people).SelectMany(scenario => scenario.Groups).Distinct()];

    /// <summary>Chance decides how long they think, and where a scenario lets it choose.</summary>
    public ConductModel ConductAt(double thinkScale) => new(
        [.. Scenarios.SelectMany(scenario => scenario.Choices)], [.. Scenarios.SelectMany(scenario => scenario.Pauses)], [], thinkScale);
}
