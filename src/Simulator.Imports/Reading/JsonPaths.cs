using System.Text.RegularExpressions;

namespace Simulator.Imports.Reading;

/// <summary>Turns JSONPath into dotted paths where one says the same.</summary>
internal static partial class JsonPaths
{
    /// <summary><c>$.items[0].id</c> gives <c>items.0.id</c>; null for filters, slices and searches.</summary>
    public static string? Simple(string path)
    {
        var text = path.Trim();
        if (text == "$")
        {
            return text;
        }

        text = text.StartsWith('$') ? text[1..] : text.StartsWith('.') || text.StartsWith('[') ? text : $".{text}";
        var match = Steps().Match(text);
        return match.Success && match.Groups["step"].Captures.Count > 0
            ? string.Join('.', match.Groups["step"].Captures.Select(capture => capture.Value.Trim('\'', '"')))
            : null;
    }

    [GeneratedRegex(@"^(?:\.(?<step>[^.\[\]*?@()'""\s]+|\*)|\[(?<step>-?[0-9]+|\*|'[^'.]+'|""[^"".]+"")\])+\z")]
    private static partial Regex Steps();
}
