using System.Globalization;
using Simulator.Model.Chance;
using Simulator.Model.Plans.Tree;
using Simulator.Model.Plans.Words;
using Simulator.Model.Scripts;

namespace Simulator.Model.Plans.Reading.Scripts;

/// <summary>Reads what a population that follows scenarios says: <c>scenario</c> or <c>scenarios</c>, and <c>pause</c>.</summary>
internal static class ScriptReader
{
    /// <summary>Whether a population follows scenarios, as far as its keys tell.</summary>
    public static bool IsScripted(PlanNode.Map population) => population["scenario"] is not null || population["scenarios"] is not null;

    /// <param name="scenarios">Of the plan by name.</param>
    /// <returns>Null where the population follows none, or after a problem.</returns>
    public static ScriptedPeople? Read(Section population, IReadOnlyDictionary<string, Scenario> scenarios)
    {
        var name = population.Optional<string?>("scenario", text => Known(text, scenarios).Then(known => (string?)known), null);
        var weighted = population.OptionalMap("scenarios") is { } section ? Weighted(section, scenarios) : null;
        if (!population.Has("scenario") && !population.Has("scenarios"))
        {
            return null;
        }

        if (population.Has("scenario") && population.Has("scenarios"))
        {
            population.Problem("scenarios", "cannot stand beside a scenario: write the one, or all with their weights");
        }

        if (population.Has("persona"))
        {
            population.Problem("persona", "cannot stand beside a scenario: users have a persona's mind, or follow a script");
            population.Node("persona");
        }

        var pause = ThinkReader.Read(population, "pause") ?? new Laws.Constant(0);
        return name is not null ? new ScriptedPeople(scenarios[name], pause)
            : weighted is { } some ? new ScriptedPeople(some.Scenarios, some.Cards, pause)
            : null;
    }

    private static Parsed<string> Known(string text, IReadOnlyDictionary<string, Scenario> scenarios) => scenarios.ContainsKey(text)
        ? text
        : Parsed<string>.Wrong($"there is no scenario `{text}`{(scenarios.Count == 0 ? "; write it under scenarios" : NearestWord.Hint(text, [.. scenarios.Keys]))}");

    // By name, whose order is the same wherever the plan is read.
    private static (IReadOnlyList<Scenario> Scenarios, IReadOnlyList<int> Cards)? Weighted(Section section, IReadOnlyDictionary<string, Scenario> scenarios)
    {
        var problems = section.Notes.Problems.Count;
        var weights = new SortedDictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var entry in section.Entries())
        {
            var weight = entry.Value is PlanNode.Scalar scalar ? Weight(scalar.Text) : Parsed<decimal>.Wrong($"expects a weight, found {entry.Value.Kind}");
            if ((Known(entry.Key, scenarios).Error ?? weight.Error) is { } wrong)
            {
                section.Notes.Add(entry.Value.Place, section.PathOf(entry.Key), wrong);
            }

            weights[entry.Key] = weight.Value;
        }

        var sum = weights.Values.Sum();
        if (section.Notes.Problems.Count == problems && sum is not (1 or 100))
        {
            section.Problem(string.Create(CultureInfo.InvariantCulture, $"the weights sum to {sum}; they must sum to 100, or to 1"));
        }

        if (section.Notes.Problems.Count > problems)
        {
            return null;
        }

        if (ScenarioWeights.CardsOf([.. weights.Values]) is not { } cards)
        {
            section.Problem($"the weights are too fine to be kept exactly; at most {ScenarioWeights.MostCards} sessions may go by until all have had their share, as with two digits behind the point of a percentage");
            return null;
        }

        return ([.. weights.Keys.Select(name => scenarios[name])], cards);
    }

    private static Parsed<decimal> Weight(string text) =>
        decimal.TryParse(text.EndsWith('%') ? text[..^1] : text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight) && weight is > 0 and <= 100
            ? weight
            : Parsed<decimal>.Wrong($"`{text}` is no weight; write a number above 0, such as 70");
}
