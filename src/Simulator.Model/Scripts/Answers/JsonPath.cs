using System.Buffers;
using System.Text.Json;

namespace Simulator.Model.Scripts.Answers;

/// <summary>
/// A path into a JSON text: <c>token</c>, <c>items.0.id</c>, <c>items.-1.id</c> from the end, <c>items.*.id</c> for all of them; <c>$.items[0]['id']</c> means the same
/// (RFC 9535, as far as names, indexes and wildcards go). A bare number names an item of a list, or a key of a map.
/// </summary>
public sealed class JsonPath
{
    private readonly JsonPathStep[] _steps;

    internal JsonPath(string text, IReadOnlyList<JsonPathStep> steps) => (Text, _steps, HasMany) = (text, [.. steps], steps.Any(step => step.IsAny));

    /// <summary>As it was written.</summary>
    public string Text { get; }

    /// <summary>Whether it may lead to more than one value.</summary>
    public bool HasMany { get; }

    /// <summary>The path that a text means; null where it means none.</summary>
    public static JsonPath? Parse(string text) => JsonPathText.Steps(text) is { } steps ? new JsonPath(text, steps) : null;

    /// <summary>Leads a reader, which stands before the text, to a value.</summary>
    /// <param name="number">Which of its values, from 0.</param>
    /// <returns>False where the path leads to nothing.</returns>
    /// <exception cref="JsonException">The text is no JSON as far as it was read.</exception>
    public bool TryLead(ref Utf8JsonReader reader, int number = 0)
    {
        var walk = new JsonWalk { Left = number };
        return reader.Read() && Walk(ref reader, 0, ref walk);
    }

    /// <summary>To how many values it leads.</summary>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    public int CountIn(ReadOnlySpan<byte> text) => WalkThrough(text, null);

    /// <summary>Writes all values as a JSON list.</summary>
    /// <returns>False, and nothing of use was written, where there is no list or map to take them from.</returns>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    public bool TryWriteAll(ReadOnlySpan<byte> text, IBufferWriter<byte> output)
    {
        output.Write("["u8);
        var found = WalkThrough(text, output);
        output.Write("]"u8);
        if (found > 0) return true;
        var reader = new Utf8JsonReader(text);
        return HasMany && new JsonPath(Text, [.. _steps.TakeWhile(step => !step.IsAny)]).TryLead(ref reader) && reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject;
    }

    private int WalkThrough(ReadOnlySpan<byte> text, IBufferWriter<byte>? output)
    {
        var reader = new Utf8JsonReader(text);
        var walk = new JsonWalk { Left = int.MaxValue, Text = text, Output = output };
        if (reader.Read()) Walk(ref reader, 0, ref walk);
        return int.MaxValue - walk.Left;
    }

    // Goes through the value at which the reader stands and stops at the match to which the walk leads; otherwise ends at the value's end.
    private bool Walk(ref Utf8JsonReader reader, int depth, ref JsonWalk walk)
    {
        if (depth == _steps.Length) return walk.IsOver(ref reader);
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => WalkMap(ref reader, depth, ref walk),
            JsonTokenType.StartArray => WalkList(ref reader, depth, ref walk),
            _ => false,
        };
    }

    private bool WalkMap(ref Utf8JsonReader reader, int depth, ref JsonWalk walk)
    {
        var step = _steps[depth];
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isIt = step.IsAny || reader.ValueTextEquals(step.Key);
            reader.Read();
            if (!isIt) reader.Skip();
            else if (Walk(ref reader, depth + 1, ref walk)) return true;
        }

        return false;
    }

    private bool WalkList(ref Utf8JsonReader reader, int depth, ref JsonWalk walk)
    {
        var step = _steps[depth];
        var index = step.Index;
        if (index is < 0)
        {
            var ahead = reader;
            var count = 0;
            for (; ahead.Read() && ahead.TokenType != JsonTokenType.EndArray; count++) ahead.Skip();
            index += count;
        }

        for (var at = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; at++)
        {
            if (!step.IsAny && at != index) reader.Skip();
            else if (Walk(ref reader, depth + 1, ref walk)) return true;
        }

        return false;
    }
}
