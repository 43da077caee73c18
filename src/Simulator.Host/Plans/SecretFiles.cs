using Simulator.Model.Plans;
using Simulator.Model.Plans.Tree;

namespace Simulator.Host.Plans;

/// <summary>Puts what files hold in the place of <c>file:PATH</c>. In everything that is written down the reference stays.</summary>
/// <param name="problems">Files that cannot be taken are added here.</param>
internal sealed class SecretFiles(ICollection<PlanProblem> problems)
{
    private const int LargestBytes = 64 * 1024;

    /// <param name="root">With its secrets marked.</param>
    public PlanNode Resolve(PlanNode root) => Resolve(root, "");

    private PlanNode Resolve(PlanNode node, string path) => node switch
    {
        PlanNode.Map map => map with { Entries = [.. map.Entries.Select(entry => entry with { Value = Resolve(entry.Value, path.Length == 0 ? entry.Key : $"{path}.{entry.Key}") })] },
        PlanNode.Sequence list => list with { Items = [.. list.Items.Select((item, index) => Resolve(item, path + list.Step(index)))] },
        PlanNode.Scalar { IsSecret: true } scalar when scalar.Text.StartsWith(SecretMarks.FileReference, StringComparison.Ordinal) => Filled(scalar, path),
        _ => node,
    };

    private PlanNode.Scalar Filled(PlanNode.Scalar scalar, string path)
    {
        var named = scalar.Text[SecretMarks.FileReference.Length..];
        var file = Path.GetFullPath(PlanFiles.Beside(scalar with { Text = named }));
        var (text, problem) = Read(file);
        if (problem is not null)
        {
            problems.Add(new PlanProblem(scalar.Place, path, $"file `{named}` {problem}"));
        }

        return scalar with { Text = text, Quoted = true, Reference = SecretMarks.FileReference + EnvironmentReferences.Escape(file) };
    }

    private static (string Text, string? Problem) Read(string path)
    {
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists)
            {
                return ("", Directory.Exists(path) ? "is a directory; name a file with the value in it" : "is not there; name a file with the value in it, whole or beside the plan");
            }

            if (file.Length > LargestBytes)
            {
                return ("", $"is larger than {LargestBytes / 1024} KB; a file holds one value");
            }

            // Editors end a file with a line break, which is no part of the value.
            var text = File.ReadAllText(path).TrimEnd('\r', '\n');
            return text.Length == 0 ? ("", "is empty; write the value into it") : (text, null);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return ("", $"cannot be read: {wrong.Message}");
        }
    }
}
