using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Simulator.Imports.Writing;

/// <summary>Writes YAML as a person would: short maps and lists in one line, quotes only where they are needed.</summary>
internal static partial class YamlText
{
    private const int Widest = 110;

    private static readonly HashSet<string> Words = new(["true", "false", "null", "yes", "no", "on", "off", "y", "n", "~"], StringComparer.OrdinalIgnoreCase);

    public static string Of(Yaml.Map root)
    {
        var text = new StringBuilder();
        foreach (var entry in root.Entries)
        {
            if (text.Length > 0 && (entry.Comment is not null || entry.Value is not Yaml.Scalar))
            {
                text.Append('\n');
            }

            Write(text, entry, 0);
        }

        return text.ToString();
    }

    /// <summary>A single value, with quotes where it needs them.</summary>
    public static string Scalar(Yaml.Scalar scalar)
    {
        var value = scalar.Value;
        if (scalar.IsBare || (Plain().IsMatch(value) && !Words.Contains(value)))
        {
            return value;
        }

        return value.Contains('\\', StringComparison.Ordinal) && !value.Any(char.IsControl) ? $"'{value.Replace("'", "''", StringComparison.Ordinal)}'" : Quoted(value);
    }

    private static string Quoted(string value) => $"\"{JsonEncodedText.Encode(value, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    private static void Write(StringBuilder text, Yaml.Entry entry, int indent)
    {
        foreach (var line in entry.Comment?.Split('\n') ?? [])
        {
            text.Append(' ', indent).Append("# ").Append(line).Append('\n');
        }

        text.Append(' ', indent).Append(Scalar(Yaml.Text(entry.Key))).Append(':');
        Value(text, entry.Value, indent, indent + entry.Key.Length + 2);
    }

    private static void Value(StringBuilder text, Yaml value, int indent, int used)
    {
        if (Inline(value) is { } inline && (value is Yaml.Scalar || used + inline.Length <= Widest))
        {
            text.Append(' ').Append(inline).Append('\n');
            return;
        }

        text.Append('\n');
        Block(text, value, indent + 2);
    }

    private static void Block(StringBuilder text, Yaml value, int indent)
    {
        switch (value)
        {
            case Yaml.Map map:
                foreach (var entry in map.Entries)
                {
                    Write(text, entry, indent);
                }

                break;
            case Yaml.Items list:
                foreach (var item in list.Values)
                {
                    Item(text, item, indent);
                }

                break;
        }
    }

    private static void Item(StringBuilder text, Yaml item, int indent)
    {
        if (Inline(item) is { } inline && (item is not Yaml.Map || indent + inline.Length <= Widest))
        {
            text.Append(' ', indent).Append("- ").Append(item is Yaml.Map { Entries.Count: 1 } ? inline[2..^2] : inline).Append('\n');
            return;
        }

        // The first key stands behind the dash; comments of an item stand above it.
        var block = new StringBuilder();
        Block(block, item, indent + 2);
        var lines = block.ToString().Split('\n');
        var first = Array.FindIndex(lines, line => !line.TrimStart().StartsWith('#'));
        for (var i = 0; i < lines.Length - 1; i++)
        {
            text.Append(i < first ? lines[i][2..] : i == first ? $"{new string(' ', indent)}- {lines[i].TrimStart()}" : lines[i]).Append('\n');
        }
    }

    private static string? Inline(Yaml value) => value switch
    {
        Yaml.Scalar scalar => Scalar(scalar),
        Yaml.Map { Entries.Count: 0 } => "{}",
        Yaml.Items { Values.Count: 0 } => "[]",
        Yaml.Map { IsBlock: false } map when map.Entries.All(entry => entry.Comment is null) && Parts(map.Entries.Select(entry => entry.Value)) is { } parts =>
            $"{{ {string.Join(", ", map.Entries.Zip(parts, (entry, part) => $"{Scalar(Yaml.Text(entry.Key))}: {part}"))} }}",
        Yaml.Items { IsBlock: false } list when Parts(list.Values) is { } parts => $"[{string.Join(", ", parts)}]",
        _ => null,
    };

    private static List<string>? Parts(IEnumerable<Yaml> values)
    {
        var parts = new List<string>();
        foreach (var value in values)
        {
            if (Inline(value) is not { } part)
            {
                return null;
            }

            parts.Add(part);
        }

        return parts;
    }

    // Letters, digits and what means nothing to YAML, also within braces; neither a number nor a time.
    [GeneratedRegex(@"^(?:[A-Za-z/_$][A-Za-z0-9_./$+*()=;-]*(?: [A-Za-z0-9_./$+*()=;<>-]+)*|[0-9.]+(?:/s|/min|ms|s|m|h|d)(?: -> [0-9.]+/(?:s|min))?|[0-9]+ -> [0-9]+)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();
}
