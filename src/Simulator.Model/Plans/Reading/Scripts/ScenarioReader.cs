using Simulator.Model.Plans.Tree;
using Simulator.Model.Plans.Words;
using Simulator.Model.Scripts;
using Simulator.Model.Scripts.Answers;

namespace Simulator.Model.Plans.Reading.Scripts;

/// <summary>Reads <c>scenarios</c>: a list of steps for each name.</summary>
internal static class ScenarioReader
{
    /// <summary>By name; of those with problems, which are noted, what could be read.</summary>
    public static IReadOnlyDictionary<string, Scenario> Read(Section top)
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

            var items = section.ItemsOf(entry);
            scenarios[entry.Key] = Scenario(section, entry.Key, items);
            steps.AddRange(items.Select(item => (item, (item.Map["name"] as PlanNode.Scalar)?.Text)));
        }

        // A step is a series, whichever scenario it stands in.
        Uniqueness.Check(steps, "step");
        return scenarios;
    }

    /// <summary>The <c>steps</c> of what is done once a run. What they capture others may use.</summary>
    public static Scenario ReadErrand(Section errand, string name)
    {
        var items = errand.Items("steps");
        Uniqueness.Check(items.Select(item => (item, (item.Map["name"] as PlanNode.Scalar)?.Text)), "step");
        return Scenario(errand, "steps", items, namesUnused: false) with { Name = name };
    }

    private static ScriptStep Guarded(ScriptStep step, List<ScriptStep> all) => step with
    {
        Captures = [.. step.Captures.Select(capture => capture with { IsForHeader = all.Any(one => one.Headers.Parts.Any(part => part.Slot == capture.Slot)) })],
    };

    private static Scenario Scenario(Section section, string name, IReadOnlyList<Section> items, bool namesUnused = true)
    {
        if (items.Count == 0 && section.Map[name] is PlanNode.Sequence)
        {
            section.Problem(name, "is empty; write at least one step such as { name: home, get: / }");
        }

        var variables = new ScriptVariables([.. items.Select(CaptureReader.NamesIn)]);
        var pauses = 0;
        var steps = new List<ScriptStep>();
        foreach (var item in items)
        {
            var step = ScriptStepReader.Read(item, variables);
            steps.Add(step.Think is null ? step : step with { Pause = pauses++ });
        }

        if (namesUnused) variables.NameUnused(section.Notes);
        return new Scenario(name, [.. steps.Select(step => Guarded(step, steps))], variables.Names);
    }
}
