namespace Simulator.Model.Scripts.Data;

/// <summary>Reads the rows of a CSV file (RFC 4180), with a header row or with columns that the plan names. Empty lines do not count.</summary>
internal static class Csv
{
    public static FeedReading Read(ReadOnlySpan<byte> text, byte delimiter, IReadOnlyList<string>? named)
    {
        var problems = new FeedProblems();
        var scanner = new CsvScanner(text, delimiter);
        var columns = named ?? Header(ref scanner, problems);
        var rows = new FeedRowsBuilder(Math.Max(1, text.Length));
        while (scanner.IsAtRecord())
        {
            var (line, before) = (scanner.Line, rows.Values);
            var wrong = scanner.Read(rows);
            var values = rows.Values - before;
            if (wrong is not null)
            {
                problems.Add(line, wrong);
            }
            else if (values != columns.Count)
            {
                problems.Add(line, $"has {values} {(values == 1 ? "value" : "values")}, and there are {columns.Count} columns");
            }
        }

        if (problems.IsEmpty && rows.Values == 0) problems.Add(0, named is null ? "has no rows below its header" : "has no rows");
        return new FeedReading(columns, problems.IsEmpty ? rows.Build(columns.Count) : null, problems.All);
    }

    private static IReadOnlyList<string> Header(ref CsvScanner scanner, FeedProblems problems)
    {
        if (!scanner.IsAtRecord())
        {
            problems.Add(0, "is empty; the first line names the columns, each further line is a row");
            return [];
        }

        var line = scanner.Line;
        var values = new FeedRowsBuilder(256);
        if (scanner.Read(values) is { } wrong)
        {
            problems.Add(line, wrong);
            return [];
        }

        var header = values.Build(values.Values).Row(0);
        IReadOnlyList<string> names = [.. header.Select(name => System.Text.Encoding.UTF8.GetString(name.Span).Trim())];
        foreach (var twice in names.Where(name => name.Length > 0).GroupBy(name => name, StringComparer.Ordinal).Where(same => same.Count() > 1))
        {
            problems.Add(line, $"names the column `{twice.Key}` twice");
        }

        return names;
    }
}
