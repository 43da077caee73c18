using System.Text;
using System.Text.RegularExpressions;

namespace Simulator.Model.Scripts.Data;

/// <summary>A text with columns of a row in it: <c>{{people.name}}@load.example</c>.</summary>
public sealed partial class ColumnText
{
    private readonly IReadOnlyList<(string Literal, int Column)> _parts;

    private ColumnText(IReadOnlyList<(string Literal, int Column)> parts) => _parts = parts;

    /// <summary>Reads a text.</summary>
    /// <param name="columns">Of the feeder.</param>
    /// <returns>The text, or what is wrong with it.</returns>
    public static (ColumnText? Text, string? Problem) Parse(string text, string feeder, IReadOnlyList<string> columns)
    {
        var parts = new List<(string, int)>();
        var at = 0;
        foreach (Match place in Place().Matches(text))
        {
            if (place.Index > at) parts.Add((text[at..place.Index], -1));
            at = place.Index + place.Length;
            var name = place.Groups["name"].Value;
            var column = name.StartsWith(feeder + ".", StringComparison.Ordinal) ? IndexOf(columns, name[(feeder.Length + 1)..]) : -1;
            if (column < 0)
            {
                return (null, $"`{place.Value}` is no column of feeder {feeder}{(columns.Count == 0 ? "" : $"; there are {string.Join(", ", columns.Select(one => $"{{{{{feeder}.{one}}}}}"))}")}");
            }

            parts.Add(("", column));
        }

        if (at < text.Length) parts.Add((text[at..], -1));
        return (new ColumnText(parts), null);
    }

    /// <summary>The text with a row's values.</summary>
    public string With(FeedRows rows, int row)
    {
        if (_parts is [{ Column: >= 0 } only]) return Encoding.UTF8.GetString(rows[row, only.Column].Span);
        var text = new StringBuilder();
        foreach (var (literal, column) in _parts) text.Append(column < 0 ? literal : Encoding.UTF8.GetString(rows[row, column].Span));
        return text.ToString();
    }

    private static int IndexOf(IReadOnlyList<string> columns, string name)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i] == name) return i;
        }

        return -1;
    }

    [GeneratedRegex(@"\{\{ *(?<name>[^{}]*?) *\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
