using System.Globalization;
using System.Text.RegularExpressions;
using Simulator.Imports.Reading;
using Simulator.Imports.Writing;
using Simulator.Model.Plans.Tree;

namespace Simulator.Imports.Artillery;

/// <summary>Reads a flow: requests, pauses, loops and what stands side by side.</summary>
internal sealed partial class ArtilleryFlow(ArtilleryRequest requests, ArtilleryTemplates templates, ImportNotes notes, bool hasProcessor)
{
    private const int MostParallel = 16;
    private const int LongestLoop = 10_000;

    /// <summary>A new scenario begins.</summary>
    public void Begin() => templates.Begin();

    /// <summary>A scenario's own variables, set as it begins.</summary>
    public List<Yaml> Variables(PlanNode? variables, string path)
    {
        var set = new Yaml.Map();
        foreach (var entry in variables.Entries)
        {
            if (entry.Value is PlanNode.Scalar scalar)
            {
                set.Add(templates.Own(entry.Key), templates.Text(scalar.Text, scalar, path));
                notes.Carry("variable");
            }
            else
            {
                notes.Leave(entry.Place, $"{path}.{entry.Key}", $"a variable that is {entry.Value.Kind}", "write single values");
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
            notes.Carry("set-up");
        }

        return acts;
    }

    private IEnumerable<Yaml> Act(PlanNode item, string path)
    {
        if (item is PlanNode.Scalar { Text: var bare })
        {
            notes.Leave(item, path, $"`{bare}`", "write it as a step");
            return [];
        }

        if (item.At("loop") is not null)
        {
            return Loop(item, path);
        }

        if (item.At("parallel") is { } parallel)
        {
            return Parallel(parallel, $"{path}.parallel");
        }

        if (item.Entries.FirstOrDefault(entry => ArtilleryRequest.Verbs.Contains(entry.Key)) is { } request)
        {
            return Conditional(request.Value, requests.Read(request, $"{path}.{request.Key}"), $"{path}.{request.Key}");
        }

        foreach (var entry in item.Entries)
        {
            switch (entry.Key)
            {
                case "think":
                    return Think(entry.Value, $"{path}.think");
                case "log":
                    notes.Leave(entry.Place, $"{path}.log", $"the log line `{entry.Value.Text}`", "`simulator target check` shows every request and answer");
                    return [];
                case "function":
                    notes.Leave(entry.Place, $"{path}.function", $"the JavaScript function `{entry.Value.Text}`", "write what it does as steps or variables");
                    return [];
            }
        }

        var what = string.Join(", ", item.Entries.Select(entry => entry.Key));
        notes.Leave(item, path, $"`{what}`", "write it as a step");
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

        if (ArtilleryConditions.Of(condition.Text ?? "", name => templates.Reference(name, condition, path), hasProcessor) is not { } written)
        {
            notes.Leave(condition, $"{path}.ifTrue", $"the condition `{condition.Text}`; the step is sent always", "write it as if: and steps:");
            return [step];
        }

        notes.Carry("condition");
        return [new Yaml.Map { IsBlock = true }.Add("if", written).Add("steps", Yaml.Block([step]))];
    }

    private IEnumerable<Yaml> Think(PlanNode think, string path)
    {
        var text = think.Text ?? "";
        Yaml? time = null;
        if (Range().Match(text) is { Success: true } range
            && ArtilleryTimes.Seconds(range.Groups["from"].Value + range.Groups["unit"].Value) is { } from
            && ArtilleryTimes.Seconds(range.Groups["to"].Value + range.Groups["unit"].Value) is { } to)
        {
            time = new Yaml.Map().Add("law", "uniform").Add("from", Times.Of(Math.Min(from, to))).Add("to", Times.Of(Math.Max(from, to)));
        }
        else if (ArtilleryTimes.Seconds(text) is { } seconds)
        {
            time = Yaml.Text(Times.Of(seconds));
        }

        if (time is null)
        {
            notes.Leave(think, path, $"the pause `{text}`", "write think: with a time or a law");
            return [];
        }

        notes.Carry("pause");
        return [new Yaml.Map().Add("think", time)];
    }

    private IEnumerable<Yaml> Parallel(PlanNode parallel, string path)
    {
        var steps = new List<Yaml>();
        for (var i = 0; i < parallel.Items.Count; i++)
        {
            var acts = Act(parallel.Items[i], $"{path}[{i}]").ToList();
            if (acts is not [Yaml.Map act] || act["name"] is null)
            {
                notes.Leave(parallel.Items[i], $"{path}[{i}]", "something else than a request among requests side by side", "write it before or behind them");
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
            notes.Leave(parallel, path, $"{steps.Count} requests at once", $"at most {MostParallel} are sent at once; they are sent in groups");
        }

        notes.Carry("group of parallel request", steps.Chunk(MostParallel).Count());
        return steps.Chunk(MostParallel).Select(some => new Yaml.Map { IsBlock = true }.Add("parallel", Yaml.Block(some)));
    }

    private List<Yaml> Loop(PlanNode item, string path)
    {
        var count = item.At("count").Text;
        if (item.At("whileTrue") is { } condition)
        {
            notes.Leave(condition, $"{path}.whileTrue", $"the JavaScript condition `{condition.Text}`", "write while: COND and most: N; the steps are sent once");
            return Read(item.At("loop"), $"{path}.loop", inSetup: false);
        }

        if (item.At("over") is { } over)
        {
            return Each(item, over, path);
        }

        var times = count is null ? null : Range().Match(count) is { Success: true } range
            ? (double.Parse(range.Groups["to"].Value, CultureInfo.InvariantCulture) - double.Parse(range.Groups["from"].Value, CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture)
            : count;
        var isTemplate = times?.Contains("{{", StringComparison.Ordinal) == true;
        if (times is null || (!isTemplate && !(int.TryParse(times, CultureInfo.InvariantCulture, out var whole) && whole is >= 0 and <= LongestLoop)))
        {
            notes.Leave(item.At("count") ?? item, $"{path}.count", count is null ? "a loop without an end" : $"`count: {count}`", "write repeat: N; the steps are sent once");
            return Read(item.At("loop"), $"{path}.loop", inSetup: false);
        }

        var index = item.At("loopValue").Text ?? "$loopCount";
        var name = Words.Plain(index.TrimStart('$'));
        templates.Own(index, name);
        var steps = Read(item.At("loop"), $"{path}.loop", inSetup: false);
        templates.Forget(index);
        if (steps.Count == 0)
        {
            return [];
        }

        notes.Carry("loop");
        return
        [
            new Yaml.Map { IsBlock = true }
                .Add("repeat", isTemplate ? Yaml.Text(templates.Text(times, item, path)) : Yaml.Bare(times))
                .Add("index", Captures.Used(steps).Contains(name) ? name : null)
                .Add("steps", Yaml.Block(steps)),
        ];
    }

    private List<Yaml> Each(PlanNode item, PlanNode over, string path)
    {
        var element = item.At("loopElement").Text ?? "$loopElement";
        var name = Words.Plain(element.TrimStart('$'));
        if (over is PlanNode.Sequence { Items.Count: > 0 } list && list.Items.All(one => one is PlanNode.Scalar))
        {
            notes.Carry("loop");
            return Unrolled(item, list, element, name, path);
        }

        if (over.Text is not { } variable || !templates.IsCaptured(variable))
        {
            notes.Leave(over, $"{path}.over", $"a loop over `{over.Text ?? over.Kind}`, which no step before captures", "capture a list and write each: \"{{list}}\" and as: NAME; its steps are left out");
            return [];
        }

        templates.Own(element, name);
        var steps = Read(item.At("loop"), $"{path}.loop", inSetup: false);
        templates.Forget(element);
        notes.Carry("loop");
        return
        [
            new Yaml.Map { IsBlock = true }.Add("each", templates.Reference(variable, over, path)).Add("as", name).Add("steps", Yaml.Block(steps)),
        ];
    }

    // A list that is written out: the same steps once for each of its values.
    private List<Yaml> Unrolled(PlanNode item, PlanNode.Sequence list, string element, string name, string path)
    {
        var acts = new List<Yaml>();
        templates.Own(element, name);
        foreach (var one in list.Items)
        {
            acts.Add(new Yaml.Map().Add("set", new Yaml.Map().Add(name, templates.Text(one.Text ?? "", one, path))));
            acts.AddRange(Read(item.At("loop"), $"{path}.loop", inSetup: false));
        }

        templates.Forget(element);
        return acts;
    }

    [GeneratedRegex(@"^\s*(?<from>[0-9.]+)\s*-\s*(?<to>[0-9.]+)\s*(?<unit>[A-Za-z]*)\s*\z")]
    private static partial Regex Range();
}
