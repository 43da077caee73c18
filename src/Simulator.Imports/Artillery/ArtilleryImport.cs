using Simulator.Imports.Reading;
using Simulator.Imports.Writing;
using Simulator.Model.Plans.Tree;

namespace Simulator.Imports.Artillery;

/// <summary>Turns a script of Artillery 2 (YAML or JSON) into a plan.</summary>
public static class ArtilleryImport
{
    /// <param name="name">Of the plan.</param>
    /// <param name="environment">Which of the script's environments counts; null for none.</param>
    /// <exception cref="BrokenSourceException">The script cannot be read, or has nothing that can be carried over.</exception>
    public static Imported Read(Source source, string name, string? environment = null)
    {
        var notes = new ImportNotes();
        var script = ArtilleryScript.Of(source, environment, notes);
        var draft = new PlanDraft
        {
            Heading = $"Made from the Artillery script {Path.GetFileName(source.File)}. Check it: simulator plan check FILE",
            Name = Words.Name(name, "imported"),
        };

        new ArtilleryTarget(script, draft, notes).Read();
        var templates = new ArtilleryTemplates(notes, draft.Variables, environment);
        new ArtilleryData(script, source, draft, templates, notes, environment).Read();
        var flows = new ArtilleryFlow(script, draft, templates, notes);

        draft.Setup.AddRange(flows.Read(script.Root.At("before", "flow"), "before.flow", inSetup: true));
        templates.LeaveSetup();
        var weights = new ArtilleryScenarios(script, draft, flows, notes).Read();
        if (weights.Count == 0)
        {
            throw new BrokenSourceException(script.Scenarios.Place, script.Scenarios.Items.Count == 0
                ? "`scenarios` is empty; write at least one with a `flow`"
                : $"no scenario can be carried over: {Reasons(notes.Left)}");
        }

        draft.Teardown.AddRange(flows.Read(script.Root.At("after", "flow"), "after.flow", inSetup: false));
        new ArtilleryPhases(script, draft, notes).Read(weights);
        new ArtilleryThresholds(script, draft, notes).Read();
        Prune(draft, notes, templates, script.Root);
        templates.NameMissing();
        return new Imported(draft.Text(), notes.Carried, notes.Left, notes.Variables);
    }

    // What stands in the flows tells more than that nothing is left of them.
    private static string Reasons(IReadOnlyList<NotCarried> left)
    {
        var inFlows = left.Where(one => one.Path.Contains(".flow", StringComparison.Ordinal)).ToList();
        return string.Join("; ", (inFlows.Count > 0 ? inFlows : left).Select(one => $"line {one.Place.Line}, {one.What} ({one.Instead})").Distinct().Take(4));
    }

    // A plan refuses captures that nothing uses.
    private static void Prune(PlanDraft draft, ImportNotes notes, ArtilleryTemplates templates, PlanNode.Map root)
    {
        Captures.KeepLists([.. draft.Setup, draft.Scenarios, .. draft.Teardown]);
        var everywhere = Captures.Used([draft.Scenarios, .. draft.Teardown, .. draft.Setup]);
        var own = draft.Scenarios.Entries.Select(entry => entry.Value).OfType<Yaml.Items>().Select(acts => (acts.Values, Captures.Used(acts.Values)))
            .Append((draft.Setup, [.. Captures.Used(draft.Setup), .. everywhere.Where(name => name.StartsWith("setup.", StringComparison.Ordinal)).Select(name => name["setup.".Length..])]))
            .Append((draft.Teardown, Captures.Used(draft.Teardown)));
        foreach (var name in own.SelectMany(each => Captures.TakeOutUnused(each.Item1, each.Item2)).Distinct())
        {
            var (node, path) = templates.CapturedAt(name);
            notes.Leave(node ?? root, path, $"`{name}` is captured and never used", "it is checked that it is there; capture it again where a later step needs it");
        }
    }
}
