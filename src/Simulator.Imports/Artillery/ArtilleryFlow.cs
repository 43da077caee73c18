using Simulator.Imports.Reading;
using Simulator.Imports.Writing;
using Simulator.Model.Plans.Tree;

namespace Simulator.Imports.Artillery;

/// <summary>Reads a flow: requests, pauses, loops and what stands side by side.</summary>
internal sealed class ArtilleryFlow
{
    private const int MostParallel = 16;

    private readonly ArtilleryRequest _requests;
    private readonly ArtilleryTemplates _templates;
    private readonly ImportNotes _notes;
    private readonly ArtilleryPauses _pauses;
    private readonly ArtilleryLoops _loops;
    private readonly bool _hasProcessor;

    public ArtilleryFlow(ArtilleryScript script, PlanDraft draft, ArtilleryTemplates templates, ImportNotes notes)
    {
        (_templates, _notes, _hasProcessor) = (templates, notes, script.HasProcessor);
        _requests = new ArtilleryRequest(script, draft, templates, notes);
        _pauses = new ArtilleryPauses(script, notes);
        _loops = new ArtilleryLoops(script, draft, templates, notes, (acts, path) => Read(acts, path, inSetup: false));
    }

    /// <summary>Whether there is a request in it.</summary>
    public static bool Sends(Yaml act) => act switch
    {
        Yaml.Map map => ArtilleryRequest.Verbs.Any(verb => map[verb] is not null) || map.Entries.Any(entry => entry.Key is "steps" or "else" or "oneOf" or "parallel" && Sends(entry.Value)),
        Yaml.Items list => list.Values.Exists(Sends),
        _ => false,
    };

    /// <summary>A new scenario begins.</summary>
    public void Begin() => _templates.Begin();

    /// <summary>A scenario's own variables, set as it begins.</summary>
    public List<Yaml> Variables(PlanNode? variables, string path)
    {
        var set = new Yaml.Map();
        foreach (var entry in variables.Entries)
        {
            if (entry.Value is PlanNode.Scalar scalar)
            {
                set.Add(_templates.Own(entry.Key), ArtillerySecrets.Value(entry.Key, scalar, $"{path}.{entry.Key}", _templates, _notes));
                _notes.Carry("variable");
            }
            else if (ArtilleryData.Pick(entry.Value, _templates, path) is { } pick)
            {
                set.Add(_templates.Own(entry.Key), pick);
                _notes.Carry("variable");
            }
            else
            {
                _notes.Leave(entry.Place, $"{path}.{entry.Key}", $"a variable that is {entry.Value.Kind}", "write single values");
            }
        }

        return set.IsEmpty ? [] : [new Yaml.Map().Add("set", set)];
    }

    public List<Yaml> Read(PlanNode? flow, string path, bool inSetup)
    {
        var acts = new List<Yaml>();
        var items = flow.Items;
        for (var i = 0; i < items.Count; i++)
        {
            acts.AddRange(Act(items[i], $"{path}[{i}]"));
        }

        if (inSetup && acts.Count > 0)
        {
            _notes.Carry("set-up");
        }

        return acts;
    }

    private IEnumerable<Yaml> Act(PlanNode item, string path)
    {
        if (item is PlanNode.Scalar { Text: var bare })
        {
            _notes.Leave(item, path, $"`{bare}`", "write it as a step");
            return [];
        }

        if (item.At("loop") is not null)
        {
            return _loops.Read(item, path);
        }

        if (item.At("parallel") is { } parallel)
        {
            return Parallel(parallel, $"{path}.parallel");
        }

        if (item.Entries.FirstOrDefault(entry => ArtilleryRequest.Verbs.Contains(entry.Key)) is { } request)
        {
            return Conditional(request.Value, _requests.Read(request, $"{path}.{request.Key}"), $"{path}.{request.Key}");
        }

        foreach (var entry in item.Entries)
        {
            switch (entry.Key)
            {
                case "think":
                    return _pauses.Read(item, path);
                case "log":
                    _notes.Leave(entry.Place, $"{path}.log", $"the log line `{entry.Value.Text}`", "`simulator target check` shows every request and answer");
                    return [];
                case "function":
                    _notes.Leave(entry.Place, $"{path}.function", $"the JavaScript function `{entry.Value.Text}`", "write what it does as steps or variables");
                    return [];
            }
        }

        var what = string.Join(", ", item.Entries.Select(entry => entry.Key));
        _notes.Leave(item, path, $"`{what}`", "write it as a step");
        return [];
    }

    private List<Yaml> Conditional(PlanNode spec, Yaml.Map? step, string path)
    {
        if (step is null)
        {
            return [];
        }

        if (spec.At("ifTrue") is not { } condition)
        {
            return [step];
        }

        if (ArtilleryConditions.Of(condition.Text ?? "", name => _templates.Asked(name, condition, path), _hasProcessor) is not { } written)
        {
            _notes.Leave(condition, $"{path}.ifTrue", $"the condition `{condition.Text}`; the step is sent always", "write it as if: and steps:");
            return [step];
        }

        _notes.Carry("condition");
        return [new Yaml.Map { IsBlock = true }.Add("if", written).Add("steps", Yaml.Block([step]))];
    }

    private IEnumerable<Yaml> Parallel(PlanNode parallel, string path)
    {
        var steps = new List<Yaml>();
        for (var i = 0; i < parallel.Items.Count; i++)
        {
            var acts = Act(parallel.Items[i], $"{path}[{i}]").ToList();
            if (acts is not [Yaml.Map act] || act["name"] is null)
            {
                _notes.Leave(parallel.Items[i], $"{path}[{i}]", "something else than a request among requests side by side", "write it before or behind them");
                continue;
            }

            steps.Add(act);
        }

        if (steps.Count == 0)
        {
            return [];
        }

        if (steps.Count > MostParallel)
        {
            _notes.Leave(parallel, path, $"{steps.Count} requests at once", $"at most {MostParallel} are sent at once; they are sent in groups");
        }

        _notes.Carry("parallel group", steps.Chunk(MostParallel).Count());
        return steps.Chunk(MostParallel).Select(some => new Yaml.Map { IsBlock = true }.Add("parallel", Yaml.Block(some)));
    }
}
