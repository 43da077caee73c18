using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Simulator.Imports.Reading;
using Simulator.Imports.Writing;
using Simulator.Model.Plans.Tree;

namespace Simulator.Imports.Artillery;

/// <summary>Reads <c>loop</c>: a number of rounds, a round for each item of a list, or rounds without an end.</summary>
/// <param name="read">Reads the acts of a round.</param>
internal sealed partial class ArtilleryLoops(ArtilleryScript script, PlanDraft draft, ArtilleryTemplates templates, ImportNotes notes, Func<PlanNode?, string, List<Yaml>> read)
{
    // The most that a plan repeats; no session comes to the end of it.
    private const int Endless = 1_000_000;
    private const int MostUnrolled = 50;

    private int _lists;

    public List<Yaml> Read(PlanNode item, string path)
    {
        var count = item.At("count");
        if (item.At("whileTrue") is { } condition)
        {
            notes.Leave(condition, $"{path}.whileTrue", $"the JavaScript condition `{condition.Text}`", "write while: COND and most: N; the steps are sent once");
            return read(item.At("loop"), $"{path}.loop");
        }

        if (item.At("over") is { } over)
        {
            return Over(item, over, path);
        }

        if (count is null)
        {
            notes.Leave(item, path, "a loop without an end", $"it is repeated {Endless} times, and ends with the run; write repeat: N");
        }

        if (Times(count) is not { } times)
        {
            notes.Leave(count!, $"{path}.count", $"`count: {count.Text ?? count!.Kind}`", "write repeat: N; the steps are sent once");
            return read(item.At("loop"), $"{path}.loop");
        }

        var index = item.At("loopValue").Text ?? "$loopCount";
        var name = Name(index);
        var steps = Within(index, name, item, path);
        if (steps.Count == 0)
        {
            return [];
        }

        notes.Carry("loop");
        return
        [
            new Yaml.Map { IsBlock = true }
                .Add("repeat", times.Contains("{{", StringComparison.Ordinal) ? Yaml.Text(templates.Text(times, item, path)) : Yaml.Bare(times))
                .Add("index", Captures.Used(steps).Contains(name) ? name : null)
                .Add("steps", Yaml.Block(steps)),
        ];
    }

    // `0-10` are ten rounds.
    private static string? Times(PlanNode? count)
    {
        var text = count is null ? Endless.ToString(CultureInfo.InvariantCulture) : count.Text ?? "";
        if (Range().Match(text) is { Success: true } range)
        {
            text = (long.Parse(range.Groups["to"].Value, CultureInfo.InvariantCulture) - long.Parse(range.Groups["from"].Value, CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture);
        }

        return text.Contains("{{", StringComparison.Ordinal) || (int.TryParse(text, CultureInfo.InvariantCulture, out var whole) && whole is >= 0 and <= Endless) ? text : null;
    }

    // A loop within a loop counts under a name of its own.
    private string Name(string written) => templates.Meant(written) is { } outer ? $"{outer}2" : Words.Plain(written.TrimStart('$'));

    private List<Yaml> Within(string written, string name, PlanNode item, string path)
    {
        var before = templates.Meant(written);
        templates.Own(written, name);
        var steps = read(item.At("loop"), $"{path}.loop");
        templates.Own(written, before);
        return steps;
    }

    private List<Yaml> Over(PlanNode item, PlanNode over, string path)
    {
        var element = item.At("loopElement").Text ?? "$loopElement";
        var name = Name(element);
        var variable = over.Text;
        if (variable is not null && templates.IsCaptured(variable))
        {
            return Each([], templates.Reference(variable, over, path), element, name, item, path);
        }

        var list = variable is null ? over as PlanNode.Sequence : script.Variable(variable) as PlanNode.Sequence;
        if (list is { Items.Count: > 0 } && list.Items.All(one => one is PlanNode.Scalar))
        {
            var called = variable is null ? $"list{++_lists}" : Words.Plain(variable);
            draft.Variables.Add($"{called}_json", Yaml.Text(Json(list, path)));
            return Each([new Yaml.Map().Add("set", new Yaml.Map().Add(called, $"{{{{{called}_json | json}}}}"))], $"{{{{{called}}}}}", element, name, item, path);
        }

        if (list is { Items.Count: > 0 and <= MostUnrolled } && list.Items.All(one => one is PlanNode.Map map && map.Entries.All(entry => entry.Value is PlanNode.Scalar)))
        {
            notes.Carry("loop");
            return Unrolled(item, list, element, name, path);
        }

        notes.Leave(over, $"{path}.over", $"a loop over `{over.Text ?? over.Kind}`, which nothing that was carried over gives",
            Fields(item, element) is { Count: > 0 } fields
                ? $"write its items into a file as feeders: with the columns {string.Join(", ", fields)}, a row a session; its steps are left out"
                : "capture a list and write each: \"{{list}}\" and as: NAME; its steps are left out");
        return [];
    }

    private List<Yaml> Each(List<Yaml> before, string list, string element, string name, PlanNode item, string path)
    {
        var steps = Within(element, name, item, path);
        if (steps.Count == 0)
        {
            return [];
        }

        notes.Carry("loop");
        return [.. before, new Yaml.Map { IsBlock = true }.Add("each", list).Add("as", name).Add("steps", Yaml.Block(steps))];
    }

    // Items that are maps: the same steps once for each of them.
    private List<Yaml> Unrolled(PlanNode item, PlanNode.Sequence list, string element, string name, string path)
    {
        var acts = new List<Yaml>();
        foreach (var one in list.Items)
        {
            var set = new Yaml.Map();
            foreach (var entry in one.Entries)
            {
                templates.Own($"{element}.{entry.Key}", $"{name}_{Words.Plain(entry.Key)}");
                set.Add($"{name}_{Words.Plain(entry.Key)}", templates.Text(entry.Value.Text ?? "", entry.Value, path));
            }

            var steps = read(item.At("loop"), $"{path}.loop");
            var used = Captures.Used(steps);
            foreach (var unused in set.Entries.Select(entry => entry.Key).Where(key => !used.Contains(key)).ToList())
            {
                set.Remove(unused);
            }

            acts.AddRange(set.IsEmpty ? steps : [new Yaml.Map().Add("set", set), .. steps]);
        }

        return acts;
    }

    private string Json(PlanNode.Sequence list, string path)
    {
        var text = new StringBuilder("[");
        foreach (var one in list.Items.Cast<PlanNode.Scalar>())
        {
            text.Append(text.Length > 1 ? "," : "").Append(PlanJson.Literal(one) ?? $"\"{JsonEncodedText.Encode(templates.Text(one.Text, one, path))}\"");
        }

        return text.Append(']').ToString();
    }

    private static List<string> Fields(PlanNode item, string element) =>
        [.. Texts(item).SelectMany(text => Regex.Matches(text, $@"\{{\{{\s*{Regex.Escape(element)}\.(\w+)")).Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Texts(PlanNode? node) => node switch
    {
        PlanNode.Map map => map.Entries.SelectMany(entry => Texts(entry.Value)),
        PlanNode.Sequence list => list.Items.SelectMany(Texts),
        PlanNode.Scalar scalar => [scalar.Text],
        _ => [],
    };

    [GeneratedRegex(@"^\s*(?<from>[0-9]{1,9})\s*-\s*(?<to>[0-9]{1,9})\s*\z")]
    private static partial Regex Range();
}
