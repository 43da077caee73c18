using Simulator.Model.Plans;
using Simulator.Model.Plans.Tree;

namespace Simulator.Host.Plans;

/// <summary>
/// Puts whole paths in the place of the files that bodies of steps are made of, <c>bodyFile</c> and <c>file</c> of <c>multipart</c>. What they hold does not travel: each node reads
/// its own file at the same path.
/// </summary>
/// <param name="problems">Files that are not there are added here.</param>
internal sealed class BodyFiles(ICollection<PlanProblem> problems)
{
    private static readonly string[] Scripted = ["scenarios", "setup", "teardown", "auth"];

    // What stands below these is the target's, and no key of a step.
    private static readonly string[] Sent = ["json", "form", "query", "headers", "cookies", "capture", "check", "set"];

    public PlanNode Resolve(PlanNode root) => root is not PlanNode.Map plan ? root
        : plan with { Entries = [.. plan.Entries.Select(entry => Scripted.Contains(entry.Key) ? entry with { Value = Within(entry.Value, entry.Key) } : entry)] };

    private PlanNode Within(PlanNode node, string path) => node switch
    {
        PlanNode.Map map => map with { Entries = [.. map.Entries.Select(entry => Sent.Contains(entry.Key) ? entry : entry with { Value = Value(entry, $"{path}.{entry.Key}") })] },
        PlanNode.Sequence list => list with { Items = [.. list.Items.Select((item, index) => Within(item, path + list.Step(index)))] },
        _ => node,
    };

    private PlanNode Value(PlanNode.Entry entry, string path) => entry switch
    {
        { Key: "bodyFile", Value: PlanNode.Scalar file } => Whole(file, path),
        { Key: "multipart", Value: PlanNode.Sequence parts } => parts with { Items = [.. parts.Items.Select((part, index) => Part(part, path + parts.Step(index)))] },
        _ => Within(entry.Value, path),
    };

    private PlanNode Part(PlanNode part, string path) => part is PlanNode.Map map && map["file"] is PlanNode.Scalar file ? map.With("file", Whole(file, $"{path}.file")) : part;

    private PlanNode.Scalar Whole(PlanNode.Scalar file, string path)
    {
        // A name with a variable in it is the reader's to refuse.
        if (file.IsNull || file.Text.Length == 0 || file.Text.Contains("{{", StringComparison.Ordinal)) return file;
        var whole = Path.GetFullPath(PlanFiles.Beside(file));
        if (File.Exists(whole)) return file with { Text = whole };
        problems.Add(new PlanProblem(file.Place, path, Directory.Exists(whole) ? $"`{file.Text}` is a directory; write the path of a file" : $"there is no file `{file.Text}` beside the plan; write the path of the file that is sent"));
        return file;
    }
}
