using Simulator.Model.Plans.Reading.Scripts.Auth;
using Simulator.Model.Plans.Tree;
using Simulator.Model.Plans.Words;
using Simulator.Model.Scripts;

namespace Simulator.Model.Plans.Reading.Scripts;

/// <summary>Reads <c>scenarios</c>: a list of acts for each name.</summary>
internal static class ScenarioReader
{
    /// <summary>By name; of those with problems, which are noted, what could be read.</summary>
    /// <param name="names">What of the plan they can name.</param>
    /// <param name="tokens">Takes those that all users of a node share.</param>
    public static IReadOnlyDictionary<string, Scenario> Read(Section top, PlanNames names, TokensInPlan tokens)
    {
        var scenarios = new Dictionary<string, Scenario>(StringComparer.Ordinal);
        if (top.OptionalMap("scenarios") is not { } section)
        {
            return scenarios;
        }

        var steps = new List<(Section, string?)>(names.Access.Steps);
        foreach (var entry in section.Entries())
        {
            if (Names.Read(entry.Key).Error is { } wrong)
            {
                section.Notes.Add(entry.Place, section.PathOf(entry.Key), wrong);
            }

            scenarios[entry.Key] = Scenario(section, entry, names, tokens, steps);
        }

        // A step is a series, whichever scenario it stands in.
        Uniqueness.Check(steps, "step");
        return scenarios;
    }

    private static Scenario Scenario(Section section, PlanNode.Entry entry, PlanNames names, TokensInPlan tokens, List<(Section, string?)> steps)
    {
        var own = entry.Value is PlanNode.Map ? section.MapOf(entry) : null;
        if (own is not null && own.Has("auth"))
        {
            names = names with { Access = own.Map["auth"] is PlanNode.Scalar { Text: "none" } ? AuthInPlan.None : new AuthReader(names, tokens).Read(own) };
            own.Node("auth");
            steps.AddRange(names.Access.Steps);
        }

        var items = own is null ? section.ItemsOf(entry) : own.Items("steps");
        own?.Close();
        var variables = FlowReader.VariablesOf(items, names);
        var scenario = FlowReader.Read(entry.Key, items, variables, steps);
        if (entry.Value is PlanNode.Sequence or PlanNode.Map && scenario.Steps.Count == 0)
        {
            section.Problem(entry.Key, items.Count == 0
                ? "is empty; write at least one step such as { name: home, get: / }"
                : "sends nothing; write at least one step such as { name: home, get: / }");
        }

        variables.NameUnused(section.Notes);
        return scenario;
    }
}
