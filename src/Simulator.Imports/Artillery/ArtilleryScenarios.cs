using Simulator.Imports.Reading;
using Simulator.Imports.Writing;
using Simulator.Model.Plans.Tree;

namespace Simulator.Imports.Artillery;

/// <summary>Reads <c>scenarios</c> with their weights.</summary>
internal sealed class ArtilleryScenarios(ArtilleryScript script, PlanDraft draft, ArtilleryFlow flows, ImportNotes notes)
{
    private static readonly HashSet<string> Known = ["name", "weight", "flow", "engine", "variables", "description", "beforeScenario", "afterScenario", "beforeRequest", "afterResponse"];

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>The weights of those that were carried over, by their names, in the order of the script.</summary>
    public IReadOnlyDictionary<string, double> Read()
    {
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        var scenarios = script.Scenarios is PlanNode.Map map ? map.Entries.Select(entry => entry.Value).ToList() : script.Scenarios.Items;
        for (var i = 0; i < scenarios.Count; i++)
        {
            Scenario(scenarios[i], $"scenarios[{i}]", i, weights);
        }

        return weights;
    }

    private void Scenario(PlanNode scenario, string path, int index, Dictionary<string, double> weights)
    {
        var engine = scenario.At("engine").Text ?? "http";
        var weight = scenario.At("weight").Number ?? 1;
        if (engine != "http")
        {
            notes.Leave(scenario.At("engine")!, $"{path}.engine", $"a scenario of the engine `{engine}`", "only HTTP requests can be made");
            return;
        }

        if (weight <= 0)
        {
            notes.Leave(scenario.At("weight")!, $"{path}.weight", "a scenario of weight 0", "give it a share to have it run");
            return;
        }

        foreach (var entry in scenario.Entries.Where(entry => !Known.Contains(entry.Key)))
        {
            notes.Leave(entry.Place, $"{path}.{entry.Key}", $"`{entry.Key}`", "write what it does as steps");
        }

        foreach (var hook in scenario.Entries.Where(entry => entry.Key is "beforeScenario" or "afterScenario" or "beforeRequest" or "afterResponse"))
        {
            notes.Leave(hook.Place, $"{path}.{hook.Key}", $"the JavaScript function `{string.Join(", ", hook.Value.Listed.Select(one => one.Text))}`", "write what it does as steps, variables or headers");
        }

        flows.Begin();
        var acts = flows.Variables(scenario.At("variables"), $"{path}.variables");
        acts.AddRange(flows.Read(scenario.At("flow"), $"{path}.flow", inSetup: false));
        if (!acts.Exists(ArtilleryFlow.Sends))
        {
            notes.Leave(scenario, path, "a scenario without a request that can be carried over", "write its steps");
            return;
        }

        var name = Words.Unique(Words.Name(scenario.At("name").Text ?? "", $"scenario-{index + 1}"), _names);
        draft.Scenarios.Add(name, Yaml.Block(acts));
        weights[name] = weight;
        notes.Carry("scenario");
    }
}
