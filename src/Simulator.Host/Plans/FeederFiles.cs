using System.Globalization;
using System.Security.Cryptography;
using Simulator.Model.Plans;
using Simulator.Model.Plans.Tree;
using Simulator.Model.Scripts.Data;

namespace Simulator.Host.Plans;

/// <summary>
/// Looks into the files of <c>feeders</c>: puts whole paths in the place of their names, and beside them what the plan has to know of them: columns, number of
/// rows and a hash, by which a lock file holds on to the rows. The rows themselves do not travel; each node reads its own file at the same path.
/// </summary>
/// <param name="problems">What is wrong with the files is added here, with their lines.</param>
internal sealed class FeederFiles(ICollection<PlanProblem> problems)
{
    private const long LargestBytes = 512L * 1024 * 1024;

    public PlanNode Resolve(PlanNode root) => root is PlanNode.Map top && top["feeders"] is PlanNode.Map feeders
        ? top.With("feeders", feeders with { Entries = [.. feeders.Entries.Select(entry => entry with { Value = Resolved(entry.Value, $"feeders.{entry.Key}") })] })
        : root;

    private PlanNode Resolved(PlanNode value, string path)
    {
        // What is no feeder, or says nothing that could be followed, is the reader's to name.
        if (value is not PlanNode.Map feeder || feeder["file"] is not PlanNode.Scalar { IsNull: false, Text.Length: > 0 } file || FormatOf(feeder, file.Text) is not { } format) return value;
        var whole = Path.GetFullPath(PlanFiles.Beside(file));
        if (Bytes(whole, file, $"{path}.file") is not { } bytes) return value;

        var reading = format.Read(bytes);
        var shown = Path.IsPathRooted(file.Text) ? file.Text : Path.Combine(Path.GetDirectoryName(file.Place.File) ?? "", file.Text);
        foreach (var problem in reading.Problems) problems.Add(new PlanProblem(new SourcePlace(shown, problem.Line, problem.Line == 0 ? 0 : 1), $"{path}.file", problem.What));

        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (feeder["content"] is PlanNode.Map before && before["sha256"] is PlanNode.Scalar pinned && pinned.Text != hash)
        {
            problems.Add(new PlanProblem(pinned.Place, $"{path}.content.sha256", $"the file is another one now, with {hash}; bring back the file as it was, or take `content` out of the plan"));
        }

        return feeder.With("file", file with { Text = whole }).With("content", Content(reading, hash, file.Place));
    }

    private byte[]? Bytes(string whole, PlanNode.Scalar file, string path)
    {
        byte[]? Refused(string message)
        {
            problems.Add(new PlanProblem(file.Place, path, message));
            return null;
        }

        try
        {
            var found = new FileInfo(whole);
            return !found.Exists ? Refused(Directory.Exists(whole) ? $"`{file.Text}` is a directory" : $"there is no file `{file.Text}` beside the plan; write the path of a CSV or JSON lines file")
                : found.Length > LargestBytes ? Refused($"`{file.Text}` is larger than 512 MB, and every node holds all of its rows; take fewer")
                : File.ReadAllBytes(whole);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            return Refused($"`{file.Text}` cannot be read: {wrong.Message}");
        }
    }

    private static FeedFormat? FormatOf(PlanNode.Map feeder, string file)
    {
        var delimiter = feeder["delimiter"] switch
        {
            null or PlanNode.Scalar { IsNull: true } => (byte)',',
            PlanNode.Scalar scalar => FeedFormat.DelimiterOf(scalar.Text),
            _ => null,
        };
        List<string>? columns = feeder["columns"] switch
        {
            PlanNode.Sequence list => [.. list.Items.OfType<PlanNode.Scalar>().Select(column => column.Text)],
            PlanNode.Scalar { IsNull: false } column => [column.Text],
            _ => null,
        };
        return delimiter is { } sign && columns is not { Count: 0 } ? new FeedFormat(FeedFormat.IsJsonName(file), sign, columns) : null;
    }

    private static PlanNode.Map Content(FeedReading reading, string hash, SourcePlace place) => new PlanNode.Map(place, [])
        .With("columns", new PlanNode.Sequence(place, [.. reading.Columns.Select(column => new PlanNode.Scalar(place, column, Quoted: true))]))
        .With("rows", new PlanNode.Scalar(place, (reading.Rows?.Count ?? 0).ToString(CultureInfo.InvariantCulture), Quoted: false))
        .With("sha256", new PlanNode.Scalar(place, hash, Quoted: true));
}
