using Simulator.Model.Plans;
using Simulator.Model.Plans.Tree;

namespace Simulator.Host.Plans;

/// <summary>
/// Puts whole paths in the place of the files under <c>target.http.tls</c>, so that they are found from wherever a node or a lock file stands. What they hold does
/// not travel: a key has no business in a plan, and each node reads its own.
/// </summary>
/// <param name="problems">Files that are not there are added here.</param>
internal sealed class TlsFiles(ICollection<PlanProblem> problems)
{
    private static readonly string[] Files = ["ca", "clientCertificate", "clientKey"];

    public PlanNode Resolve(PlanNode root) => Within(root, ["target", "http", "tls"], "");

    private PlanNode Within(PlanNode node, ReadOnlySpan<string> keys, string path)
    {
        if (node is not PlanNode.Map map)
        {
            return node;
        }

        if (keys.IsEmpty)
        {
            return map with { Entries = [.. map.Entries.Select(entry => Files.Contains(entry.Key) ? entry with { Value = Whole(entry.Value, $"{path}.{entry.Key}") } : entry)] };
        }

        return map[keys[0]] is { } inner ? map.With(keys[0], Within(inner, keys[1..], path.Length == 0 ? keys[0] : $"{path}.{keys[0]}")) : map;
    }

    private PlanNode Whole(PlanNode value, string path)
    {
        if (value is not PlanNode.Scalar { IsNull: false, Text.Length: > 0 } file)
        {
            return value;
        }

        var whole = Path.GetFullPath(PlanFiles.Beside(file));
        if (!File.Exists(whole))
        {
            problems.Add(new PlanProblem(file.Place, path, $"there is no file `{file.Text}` beside the plan; write the path of a PEM file"));
            return value;
        }

        return file with { Text = whole };
    }
}
