using Simulator.Model.Plans.Tree;

namespace Simulator.Model.Plans.Reading.Scripts;

/// <summary>The names that acts capture, set or give to their rounds, whether or not they can be read.</summary>
internal static class WrittenNames
{
    private static readonly string[] Within = ["steps", "else", "once", "parallel", "oneOf"];

    public static IReadOnlySet<string> In(IEnumerable<PlanNode> nodes)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            Collect(node, names);
        }

        return names;
    }

    private static void Collect(PlanNode node, HashSet<string> names)
    {
        if (node is PlanNode.Sequence list)
        {
            foreach (var item in list.Items)
            {
                Collect(item, names);
            }
        }

        if (node is not PlanNode.Map map)
        {
            return;
        }

        foreach (var key in new[] { "capture", "set" })
        {
            names.UnionWith(map[key] is PlanNode.Map written ? written.Entries.Select(entry => entry.Key) : []);
        }

        names.UnionWith(new[] { map["as"], map["index"] }.OfType<PlanNode.Scalar>().Select(name => name.Text));
        foreach (var inner in Within.Select(key => map[key]).OfType<PlanNode>())
        {
            Collect(inner, names);
        }
    }
}
