using System.Text.RegularExpressions;
using Simulator.Model.Plans.Words;
using Simulator.Model.Scripts.Flow;
using Simulator.Model.Scripts.Templates;

namespace Simulator.Model.Plans.Reading.Scripts;

using Tags = IReadOnlyList<KeyValuePair<string, string>>;

/// <summary>Reads loops: <c>repeat</c>, <c>while</c>, <c>until</c> and <c>each</c>.</summary>
/// <param name="inner">Reads the acts of a round.</param>
internal sealed partial class LoopReader(FlowBuilder flow, ScriptVariables variables, Action<Section, Tags> inner)
{
    /// <summary>Most rounds of any loop.</summary>
    private const int MostRounds = 1_000_000;

    public void Repeat(Section item, Tags tags)
    {
        var times = new TemplateBuilder();
        var text = item.Required("repeat", Numbers.Text, "") ?? "";
        var isFixed = !text.Contains("{{", StringComparison.Ordinal);
        var count = isFixed ? Rounds(text) : MostRounds;
        var wrong = isFixed ? count.Error : TemplateReader.Add(times, text, TemplateEscape.Text, variables, literal => literal);
        if (wrong is not null)
        {
            item.Problem("repeat", wrong);
        }

        var loop = flow.NewLoop();
        flow.Add(isFixed ? new Act.Begin(loop, count.Value) : new Act.BeginTimes(loop, times.Build(), MostRounds, item.PathOf("repeat")));
        var index = Own(item, "index");
        Body(item, tags, round => new Act.Round(loop, index, round));
    }

    public void While(Section item, Tags tags)
    {
        var (loop, most) = (flow.NewLoop(), Most(item));
        flow.Add(new Act.Begin(loop, most));
        Condition? condition = null;
        variables.Branch(Later(item), () => condition = ConditionReader.Read(item, "while", variables));
        Body(item, tags, round => new Act.Round(loop, -1, round), round => new Act.Unless(condition!, round));
    }

    public void Until(Section item, Tags tags)
    {
        var (loop, most) = (flow.NewLoop(), Most(item));
        flow.Add(new Act.Begin(loop, most));
        var start = flow.Reserve();
        Condition? condition = null;
        variables.Branch(Later(item), () =>
        {
            inner(item, tags);
            condition = ConditionReader.Read(item, "until", variables);
        });
        flow.Add(new Act.Unless(condition!, start));
        flow.Fill(start, new Act.Round(loop, -1, flow.Here));
    }

    public void Each(Section item, Tags tags)
    {
        var loop = flow.NewLoop();
        var name = item.Required("each", ListName, "") ?? "";
        var list = name.Length == 0 ? 0 : variables.Use(name);
        if (list.Error is { } wrong)
        {
            item.Problem("each", wrong);
        }

        var most = item.Optional("most", Rounds, MostRounds);
        var (copy, one) = (variables.Own(), Own(item, "as"));
        if (!item.Has("as"))
        {
            item.Missing("as", "write the variable that holds an item, such as as: item");
        }

        var index = Own(item, "index");
        flow.Add(new Act.BeginEach(loop, list.Value, copy, most, item.PathOf("each")));
        Body(item, tags, round => new Act.Round(loop, index, round), round => new Act.Take(loop, copy, one, round, item.PathOf("each")));
    }

    // Every round begins with acts that may lead out of the loop.
    private void Body(Section item, Tags tags, params IReadOnlyList<Func<int, Act>> heads)
    {
        var start = flow.Here;
        foreach (var _ in heads)
        {
            flow.Reserve();
        }

        variables.Branch(Later(item), () => inner(item, tags));
        flow.Add(new Act.Jump(start));
        for (var i = 0; i < heads.Count; i++)
        {
            flow.Fill(start + i, heads[i](flow.Here));
        }
    }

    private static IReadOnlySet<string> Later(Section item) => item.Map["steps"] is { } steps ? WrittenNames.In([steps]) : new HashSet<string>();

    private static int Most(Section item) => item.Required("most", Rounds, "write how many rounds there are at most, such as most: 20: no loop may go on for ever");

    private int Own(Section item, string key)
    {
        var name = item.Optional<string?>(key, text => (variables.ProblemOfNew(text) ?? TemplateReader.NameProblem(text)) is { } wrong ? Parsed<string?>.Wrong(wrong) : text, null);
        return name is null ? -1 : variables.OfLoop(name);
    }

    private static Parsed<int> Rounds(string text) => Numbers.Whole(text).If(count => count <= MostRounds, $"`{text}` is too many; write at most {MostRounds}");

    private static Parsed<string> ListName(string text) => Lone().Match(text) is { Success: true } place
        ? place.Groups["name"].Value
        : Parsed<string>.Wrong($"`{text}` names no list; write the variable that was captured, such as \"{{{{items}}}}\"");

    [GeneratedRegex(@"^ *\{\{ *(?<name>[A-Za-z_][A-Za-z0-9_.]*) *\}\} *\z", RegexOptions.CultureInvariant)]
    private static partial Regex Lone();
}
