using Simulator.Model.Plans.Tree;
using Simulator.Model.Scripts.Flow;

namespace Simulator.Model.Plans.Reading.Scripts;

/// <summary>Reads conditions: a text such as <c>{{stock}} &gt; 0</c>, or a map of <c>all</c>, <c>any</c> or <c>not</c>.</summary>
internal static class ConditionReader
{
    private static readonly Condition Never = new Condition.Any([]);

    /// <summary>The condition under a key; after a problem, which is noted, one that never holds.</summary>
    public static Condition Read(Section section, string key, ScriptVariables variables) =>
        section.Node(key) is { } node ? Read(node, section, section.PathOf(key), section.PatternOf(key), variables) : Never;

    /// <summary>The same for a key that is the plan's own word.</summary>
    public static Condition Read(Section section, PlanNode.Entry own, ScriptVariables variables) =>
        Read(own.Value, section, section.PathOf(own.Key), section.PatternOf("*"), variables);

    private static Condition Read(PlanNode node, Section section, string path, string pattern, ScriptVariables variables)
    {
        switch (node)
        {
            case PlanNode.Map map:
                return Map(new Section(map, path, pattern, section.Notes), variables);
            case PlanNode.Scalar scalar:
                var (condition, wrong) = ConditionWords.Read(scalar.Text, variables);
                if (wrong is not null)
                {
                    section.Notes.Add(scalar.Place, path, wrong);
                }

                return condition ?? Never;
            default:
                section.Notes.Add(node.Place, path, $"expects a condition such as {ConditionWords.Example}, found {node.Kind}");
                return Never;
        }
    }

    private static Condition Map(Section map, ScriptVariables variables)
    {
        var (all, any, not) = (map.Node("all"), map.Node("any"), map.Node("not"));
        if (new[] { all, any, not }.Count(one => one is not null) != 1)
        {
            map.Problem("expects one of all, any and not, such as all: [ \"{{stock}} > 0\", \"{{price}} < 10\" ]");
        }

        map.Close();
        return not is not null ? new Condition.Not(Read(not, map, map.PathOf("not"), map.Pattern, variables))
            : all is not null ? new Condition.All(List(map, "all", all, variables))
            : any is not null ? new Condition.Any(List(map, "any", any, variables))
            : Never;
    }

    private static List<Condition> List(Section map, string key, PlanNode node, ScriptVariables variables)
    {
        if (node is PlanNode.Sequence { Items.Count: > 0 } list)
        {
            return [.. list.Items.Select((item, index) => Read(item, map, map.PathOf(key) + list.Step(index), map.Pattern, variables))];
        }

        map.Problem(key, "expects a list of conditions, at least one");
        return [];
    }
}
