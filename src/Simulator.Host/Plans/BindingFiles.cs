using Simulator.Model.Plans;
using Simulator.Model.Plans.Tree;

namespace Simulator.Host.Plans;

/// <summary>
/// Puts what a binding's file says in the place of its name, with all that it extends, so that a plan carries the whole API to the nodes and into its lock
/// file. The name of a binding that is built in stays.
/// </summary>
/// <param name="shelves">Where bindings are found by name.</param>
/// <param name="environment">The value of an environment variable, or null.</param>
/// <param name="problems">Files that cannot be taken are added here; their names stay in the tree.</param>
internal sealed class BindingFiles(PlanPaths shelves, Func<string, string?> environment, ICollection<PlanProblem> problems)
{
    private const string BuiltIn = "marketplace";
    private const string Target = "target";
    private const string Binding = "binding";

    /// <param name="root">With its references replaced.</param>
    public PlanNode Inline(PlanNode root)
    {
        if (root is not PlanNode.Map plan || plan[Target] is not PlanNode.Map target)
        {
            return root;
        }

        var whole = target[Binding] switch
        {
            PlanNode.Scalar { IsNull: false, Text: not (BuiltIn or "") } name => Read(name),
            PlanNode.Map map when map["extends"] is not null => Extended(map, []),
            _ => null,
        };
        return whole is null ? root : plan.With(Target, target.With(Binding, whole));
    }

    private PlanNode? Read(PlanNode.Scalar name) => Find(name, "") is { } file ? Tree(file, []) : null;

    private PlanNode? Tree(string file, IReadOnlyList<string> chain)
    {
        if (YamlPlanFile.Read(file, problems) is not { } own)
        {
            return null;
        }

        if (own is not PlanNode.Map map)
        {
            problems.Add(new PlanProblem(own.Place, $"{Target}.{Binding}", $"a binding is a map of keys such as name and operations; found {own.Kind}"));
            return null;
        }

        return Extended((PlanNode.Map)Resolved(map), [.. chain, Path.GetFullPath(file)]);
    }

    private PlanNode? Extended(PlanNode.Map map, IReadOnlyList<string> chain)
    {
        if (map["extends"] is not { } extends)
        {
            return map;
        }

        if (extends is not PlanNode.Scalar { Text.Length: > 0, IsNull: false } name)
        {
            return Wrong(extends.Place, $"expects the file of one other binding, found {(extends is PlanNode.Scalar ? "nothing" : extends.Kind)}");
        }

        if (Find(name, ".extends") is not { } parent)
        {
            return null;
        }

        if (chain.Contains(Path.GetFullPath(parent)))
        {
            return Wrong(name.Place, $"goes in a circle: {string.Join(" -> ", chain.Append(parent).Select(Path.GetFileName))}");
        }

        return Tree(parent, chain) is { } under ? PlanMerge.Over(under, map.Without("extends")) : null;
    }

    // Beside the file that names it, or from where one stands; then among the shipped ones.
    private string? Find(PlanNode.Scalar name, string key)
    {
        if (shelves.Find(name.Text, File.Exists(name.Place.File) ? Path.GetDirectoryName(Path.GetFullPath(name.Place.File)) : null) is { } file)
        {
            return file;
        }

        var known = shelves.Names.Where(one => one != BuiltIn).Prepend(BuiltIn).ToList();
        problems.Add(new PlanProblem(name.Place, $"{Target}.{Binding}{key}", $"there is no binding `{name.Text}`; write the name of a shipped one, or the path of a file beside the plan{NearestWord.Hint(name.Text, known)}"));
        return null;
    }

    // The tree's paths begin where the plan has it.
    private PlanNode Resolved(PlanNode.Map map)
    {
        var plan = new PlanNode.Map(map.Place, []).With(Target, new PlanNode.Map(map.Place, []).With(Binding, map));
        return ((PlanNode.Map)((PlanNode.Map)EnvironmentReferences.Resolve(plan, environment, problems))[Target]!)[Binding]!;
    }

    private PlanNode? Wrong(SourcePlace place, string message)
    {
        problems.Add(new PlanProblem(place, $"{Target}.{Binding}.extends", message));
        return null;
    }
}
