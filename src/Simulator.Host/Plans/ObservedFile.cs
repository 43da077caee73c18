using System.Globalization;
using Simulator.Model.Plans;
using Simulator.Model.Plans.Tree;

namespace Simulator.Host.Plans;

/// <summary>The rows of a CSV file: a value a line and, where there is a second column, its weight. Each remembers its line.</summary>
/// <param name="Weights">Null where the file has one column.</param>
internal sealed record ObservedFile(IReadOnlyList<PlanNode> Values, IReadOnlyList<PlanNode>? Weights, int Characters)
{
    private const int LargestBytes = 1024 * 1024;

    /// <param name="shown">What problems call the file.</param>
    public static (ObservedFile? File, string? Problem) Read(string path, string shown, int mostRows)
    {
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists)
            {
                return (null, Directory.Exists(path) ? $"`{shown}` is a directory" : $"there is no file `{shown}` beside this plan");
            }

            // A device or a pipe is empty by this measure, and is never opened.
            return file.Length switch
            {
                0 => (null, $"{shown} is empty; write a value a line"),
                > LargestBytes => (null, $"{shown} is larger than 1 MB; {mostRows} rows at most are read"),
                _ => Parse(File.ReadAllLines(path), shown, mostRows),
            };
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return (null, $"{shown} cannot be read: {wrong.Message}");
        }
    }

    private static (ObservedFile? File, string? Problem) Parse(string[] lines, string shown, int mostRows)
    {
        var (values, weights, characters) = (new List<PlanNode>(), new List<PlanNode>(), 0);
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            if (line.Length == 0 || (values.Count == 0 && IsHeader(line)))
            {
                continue;
            }

            var columns = line.Split(line.Contains(';', StringComparison.Ordinal) ? ';' : ',', StringSplitOptions.TrimEntries);
            if (columns.Length > 2 || (values.Count > 0 && columns.Length == 2 != weights.Count > 0))
            {
                return (null, $"{shown}:{i + 1}: `{Short(line)}` has {columns.Length} columns; write a value, or a value and its weight, on all lines alike");
            }

            if (values.Count == mostRows)
            {
                return (null, $"{shown}:{i + 1}: there are more than {mostRows} rows; take a sample of them, or quantiles");
            }

            var place = new SourcePlace(shown, i + 1, 1);
            values.Add(new PlanNode.Scalar(place, Short(columns[0]), Quoted: false));
            if (columns.Length == 2)
            {
                weights.Add(new PlanNode.Scalar(place, Short(columns[1]), Quoted: false));
            }

            characters += line.Length + 2;
        }

        return values.Count == 0
            ? (null, $"{shown} has no rows; write a value a line")
            : (new ObservedFile(values, weights.Count > 0 ? weights : null, characters), null);
    }

    // NaN and Infinity are wrong values, no headers.
    private static bool IsHeader(string line) =>
        (char.IsLetter(line[0]) || line[0] is '"' or '#') && !double.TryParse(line.Split(',', ';')[0], NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private static string Short(string text) => text.Length <= 40 ? text : $"{text[..40]}…";
}
