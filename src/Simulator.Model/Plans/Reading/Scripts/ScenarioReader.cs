using Simulator.Model.Plans.Tree;
using Simulator.Model.Plans.Words;
using Simulator.Model.Scripts;

namespace Simulator.Model.Plans.Reading.Scripts;

/// <summary>Reads <c>scenarios</c>: a list of acts for each name.</summary>
internal static class ScenarioReader
{
    /// <summary>By name; of those with problems, which are noted, what could be read.</summary>
    /// <param name="names">What of the plan they can name.</param>
    public static IReadOnlyDictionary<string, Scenario> Read(Section top, PlanNames names)
    {
        var scenarios = new Dictionary<string, Scenario>(StringComparer.Ordinal);
        if (top.OptionalMap("scenarios") is not { } section)
        {
            return scenarios;
        }

        var steps = new List<(Section, string?)>();
        foreach (var entry in section.Entries())
        {
            if (Names.Read(entry.Key).Error is { } wrong)
            {
                section.Notes.Add(entry.Place, section.PathOf(entry.Key), wrong);
            }

            scenarios[entry.Key] = Scenario(section, entry, names, steps);
        }

        // A step is a series, whichever scenario it stands in.
        Uniqueness.Check(steps, "step");
        return scenarios;
    }

    private static Scenario Scenario(Section section, PlanNode.Entry entry, PlanNames names, List<(Section, string?)> steps)
    {
        var items = section.ItemsOf(entry);
        var variables = FlowReader.VariablesOf(items, names);
        var scenario = FlowReader.Read(entry.Key, items, variables, steps);
        if (entry.Value is PlanNode.Sequence && scenario.Steps.Count == 0)
        {
            section.Problem(entry.Key, items.Count == 0
                ? "is empty; write at least one step such as { name: home, get: / }"
                : "sends nothing; write at least one step such as { name: home, get: / }");
        }

        variables.NameUnused(section.Notes);
        return scenario;
    }
}
