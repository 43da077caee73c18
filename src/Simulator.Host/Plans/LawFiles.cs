using Simulator.Model.Chance;
using Simulator.Model.Plans;
using Simulator.Model.Plans.Tree;

namespace Simulator.Host.Plans;

/// <summary>
/// Puts what the files of empirical laws hold in the place of their names, so that a plan carries its values itself, to the nodes and into its
/// lock file. What the values are worth is the reader's: they keep their file and line for its problems.
/// </summary>
/// <param name="problems">Files that cannot be taken are added here; they stay in the tree.</param>
internal sealed class LawFiles(ICollection<PlanProblem> problems)
{
    // With all else, a plan must fit into one message to a node.
    private const int MostCharacters = 500_000;

    private int _characters;

    public PlanNode Inline(PlanNode root) => Inline(root, "");

    private PlanNode Inline(PlanNode node, string path) => node switch
    {
        PlanNode.Map map when map["law"] is PlanNode.Scalar { Text: "empirical" } && map["file"] is PlanNode.Scalar { IsNull: false } file => Filled(map, file, Join(path, "file")),
        PlanNode.Map map => map with { Entries = [.. map.Entries.Select(entry => entry with { Value = Inline(entry.Value, Join(path, entry.Key)) })] },
        PlanNode.Sequence list => list with { Items = [.. list.Items.Select((item, index) => Inline(item, path + list.Step(index)))] },
        _ => node,
    };

    private PlanNode.Map Filled(PlanNode.Map law, PlanNode.Scalar file, string path)
    {
        PlanNode.Map Refused(string message)
        {
            problems.Add(new PlanProblem(file.Place, path, message));
            return law;
        }

        if (law.Entries.FirstOrDefault(entry => entry.Key is "points" or "weights" or "quantiles") is { } other)
        {
            return Refused($"stands beside {other.Key}; write one of the two");
        }

        var (table, problem) = ObservedFile.Read(PlanFiles.Beside(file), file.Text, Laws.Empirical.MostPoints);
        if (table is null)
        {
            return Refused(problem!);
        }

        _characters += table.Characters;
        if (_characters > MostCharacters)
        {
            return Refused($"brings the values of all files of this plan to more than {MostCharacters} characters, and a plan travels whole; take fewer rows or shorter numbers");
        }

        var filled = law.Without("file").With("points", new PlanNode.Sequence(file.Place, table.Values));
        return table.Weights is { } weights ? filled.With("weights", new PlanNode.Sequence(file.Place, weights)) : filled;
    }

    private static string Join(string path, string key) => path.Length == 0 ? key : $"{path}.{key}";
}
