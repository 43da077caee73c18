using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Simulator.Model.Scripts.Answers;

/// <summary>A dotted path into a JSON text: <c>token</c>, <c>items.0.id</c>. A number names an item of a list, or a key of a map.</summary>
public sealed class JsonPath
{
    private readonly byte[][] _keys;
    private readonly int[] _indexes;

    private JsonPath(string text, string[] steps)
    {
        Text = text;
        _keys = [.. steps.Select(Encoding.UTF8.GetBytes)];
        _indexes = [.. steps.Select(step => int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : -1)];
    }

    /// <summary>As it was written.</summary>
    public string Text { get; }

    /// <summary>The path that a text means; null where it means none.</summary>
    public static JsonPath? Parse(string text)
    {
        var steps = text.Split('.');
        return steps.Any(string.IsNullOrWhiteSpace) || text.Contains('[', StringComparison.Ordinal) ? null : new JsonPath(text, steps);
    }

    /// <summary>Leads a reader, which stands before the text, to the value.</summary>
    /// <returns>False where the path leads to nothing.</returns>
    /// <exception cref="JsonException">The text is no JSON as far as it was read.</exception>
    public bool TryLead(ref Utf8JsonReader reader)
    {
        if (!reader.Read()) return false;
        for (var depth = 0; depth < _keys.Length; depth++)
        {
            var isFound = reader.TokenType switch
            {
                JsonTokenType.StartObject => TryKey(ref reader, _keys[depth]),
                JsonTokenType.StartArray => TryItem(ref reader, _indexes[depth]),
                _ => false,
            };
            if (!isFound) return false;
        }

        return true;
    }

    private static bool TryKey(ref Utf8JsonReader reader, ReadOnlySpan<byte> key)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isIt = reader.ValueTextEquals(key);
            if (!reader.Read()) return false;
            if (isIt) return true;
            reader.Skip();
        }

        return false;
    }

    private static bool TryItem(ref Utf8JsonReader reader, int index)
    {
        if (index < 0) return false;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (index-- == 0) return true;
            reader.Skip();
        }

        return false;
    }
}
