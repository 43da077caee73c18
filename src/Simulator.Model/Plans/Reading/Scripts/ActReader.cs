using System.Globalization;
using Simulator.Model.Behaviour;
using Simulator.Model.Plans.Tree;
using Simulator.Model.Plans.Words;
using Simulator.Model.Scripts;
using Simulator.Model.Scripts.Flow;
using Simulator.Model.Scripts.Templates;

namespace Simulator.Model.Plans.Reading.Scripts;

using Tags = IReadOnlyList<KeyValuePair<string, string>>;

/// <summary>Reads acts one by one into a flow: requests, and what decides which of them are sent.</summary>
/// <param name="scenario">Its name.</param>
/// <param name="named">Takes all request steps with their names.</param>
internal sealed class ActReader(string scenario, FlowBuilder flow, ScriptVariables variables, List<(Section Item, string? Name)> named)
{
    private const int MostTogether = 16;

    private static readonly string[] Kinds = ["group", "repeat", "while", "until", "each", "if", "oneOf", "parallel", "set", "once", "end"];

    private bool _isWithin;

    /// <summary>Reads the acts of a scenario.</summary>
    /// <param name="tags">Of the groups around them.</param>
    public void Read(IReadOnlyList<Section> items, Tags tags)
    {
        for (var i = 0; i < items.Count; i++)
        {
            Read(items[i], tags, isFirst: i == 0 && !_isWithin);
        }
    }

    private void Read(Section item, Tags tags, bool isFirst)
    {
        var kinds = Kinds.Where(item.Has).ToList();
        var isRequest = AddressReader.Verbs.Any(one => item.Has(one.Key));
        if (kinds.Count > 1 || (kinds.Count == 1 && isRequest))
        {
            var words = isRequest ? kinds.Append(AddressReader.Verbs.First(one => item.Has(one.Key)).Key) : kinds;
            item.Problem($"has {string.Join(" and ", words)}; an act is one of them");
            return;
        }

        switch (kinds.FirstOrDefault())
        {
            case "group": Group(item, tags); break;
            case "repeat": Loops.Repeat(item, tags); break;
            case "while": Loops.While(item, tags); break;
            case "until": Loops.Until(item, tags); break;
            case "each": Loops.Each(item, tags); break;
            case "if": If(item, tags); break;
            case "oneOf": OneOf(item, tags); break;
            case "parallel": Parallel(item, tags); break;
            case "set": Set(item); break;
            case "once": Once(item, tags, isFirst); break;
            case "end": End(item); break;
            case null when !isRequest && item.Has("think") && !item.Has("name"): Pause(item); break;
            default: flow.Send(Step(item, tags)); return;
        }

        item.Close();
    }

    private LoopReader Loops => new(flow, variables, Inner);

    private ScriptStep Step(Section item, Tags tags)
    {
        named.Add((item, (item.Map["name"] as PlanNode.Scalar)?.Text));
        var step = ScriptStepReader.Read(item, variables);
        return step with { Tags = Merged(tags, step.Tags) };
    }

    // The acts within an act; an empty list says nothing, and may stand where nothing is to be done.
    private void Inner(Section item, string key, Section like, Tags tags)
    {
        var before = _isWithin;
        _isWithin = true;
        if (!item.Has(key))
        {
            item.Missing(key, $"write a list of acts such as {key}: [ {{ name: home, get: / }} ]");
        }

        Read(item.Items(key, like), tags);
        _isWithin = before;
    }

    private void Inner(Section item, Tags tags) => Inner(item, "steps", item, tags);

    private void Group(Section item, Tags tags)
    {
        var name = item.Required("group", ScriptStepReader.StepName, "");
        var own = TagsReader.Read(item);
        flow.Add(new Act.Enter(flow.Group(name ?? "")));
        Inner(item, Merged(tags, own));
        flow.Add(new Act.Leave());
    }

    private void If(Section item, Tags tags)
    {
        var condition = ConditionReader.Read(item, "if", variables);
        var (unless, end) = (flow.Reserve(), -1);
        variables.Branch(
            new HashSet<string>(),
            () => Inner(item, tags),
            () =>
            {
                if (item.Has("else"))
                {
                    end = flow.Reserve();
                }

                flow.Fill(unless, new Act.Unless(condition, flow.Here));
                if (item.Node("else") is not null)
                {
                    Inner(item, "else", item, tags);
                    flow.Fill(end, new Act.Jump(flow.Here));
                }
            });
    }

    private void OneOf(Section item, Tags tags)
    {
        var ways = item.Items("oneOf");
        if (ways.Count is < 2 or > ChainRow.MostOptions)
        {
            item.Problem("oneOf", $"has {ways.Count} {(ways.Count == 1 ? "way" : "ways")}; write 2 to {ChainRow.MostOptions}, such as [ {{ weight: 70, steps: [] }}, {{ weight: 30, steps: [] }} ]");
        }

        var weights = ways.Select(way => way.Required("weight", Numbers.NotNegative, "every way has a weight; chance takes it as often as that is of all weights")).ToList();
        var sum = weights.Sum();
        if (ways.Count > 0 && sum <= 0)
        {
            item.Problem("oneOf", "has no way that can be taken; one weight at least is more than 0");
            sum = 1;
        }

        var number = flow.Choices;
        flow.Choice(new ChainRow($"{scenario}/choice {number + 1}", [.. ways.Select((_, at) => $"way {at + 1}")], [.. weights.Select(weight => weight / sum)]));
        var (choose, to, ends) = (flow.Reserve(), new List<int>(), new List<int>());
        variables.Branch(new HashSet<string>(), [.. ways.Select(way => (Action)(() =>
        {
            to.Add(flow.Here);
            Inner(way, "steps", item, tags);
            ends.Add(flow.Reserve());
            way.Close();
        }))]);
        flow.Fill(choose, new Act.Choose(number, to));
        foreach (var end in ends)
        {
            flow.Fill(end, new Act.Jump(flow.Here));
        }
    }

    private void Parallel(Section item, Tags tags)
    {
        var requests = item.Items("parallel", item);
        if (requests.Count is 0 or > MostTogether)
        {
            item.Problem("parallel", $"has {requests.Count} requests; write 1 to {MostTogether}, such as [ {{ name: logo, get: /logo.svg }}, {{ name: news, get: /news }} ]");
        }

        var steps = new List<ScriptStep>();
        foreach (var request in requests)
        {
            if (request.Has("think"))
            {
                request.Problem("think", "what is sent at the same moment has no pause of its own; write it before, as an act of its own");
            }

            var others = WrittenNames.In(requests.Where(other => other != request).Select(other => other.Map));
            var step = variables.Beside(others, () => Step(request, tags));
            steps.Add(step with { Think = null });
        }

        if (steps.Count > 0)
        {
            flow.Send(steps);
        }
    }

    private void Set(Section item)
    {
        foreach (var entry in item.OptionalMap("set") is { } section ? section.Entries() : [])
        {
            var path = $"{item.PathOf("set")}.{entry.Key}";
            var template = new TemplateBuilder();
            var wrong = variables.ProblemOfNew(entry.Key) ?? TemplateReader.NameProblem(entry.Key)
                ?? (entry.Value is PlanNode.Scalar value
                    ? TemplateReader.Add(template, value.Text, TemplateEscape.Text, variables, text => text)
                    : $"expects a single value, found {entry.Value.Kind}");
            if (wrong is not null)
            {
                item.Notes.Add(entry.Value.Place, path, wrong);
            }

            flow.Add(new Act.Keep(variables.Set(entry.Key, entry.Place, path), template.Build(), path));
        }
    }

    private void Once(Section item, Tags tags, bool isFirst)
    {
        if (!isFirst)
        {
            item.Problem("once", "stands at the head of a scenario, before everything else");
        }

        var once = flow.Reserve();
        variables.IsOnce = true;
        Inner(item, "once", item, tags);
        variables.IsOnce = false;
        flow.Add(new Act.OnceDone());
        flow.Fill(once, new Act.Once(flow.Here));
    }

    private void End(Section item)
    {
        var isForGood = item.Optional("end", Ends, false);
        flow.Add(new Act.End(isForGood, item.Path));
    }

    private void Pause(Section item)
    {
        if (ThinkReader.Read(item) is { } law)
        {
            flow.Pause(string.Create(CultureInfo.InvariantCulture, $"{scenario} pause {flow.Pauses + 1}"), law);
        }
    }

    private static Parsed<bool> Ends(string text) => text switch
    {
        "session" => false,
        "user" => true,
        _ => Parsed<bool>.Wrong($"`{text}` is neither session (the next one follows as ever) nor user (which stays away for good)"),
    };

    private static Tags Merged(Tags outer, Tags own) => outer.Count == 0 ? own
        : [.. new SortedDictionary<string, string>(outer.Concat(own).GroupBy(tag => tag.Key).ToDictionary(same => same.Key, same => same.Last().Value), StringComparer.Ordinal)];
}
