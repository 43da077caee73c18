using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Simulator.Model.Scripts.Answers;

/// <summary>What stands at a path of an answer's JSON: a text, a number (1.0 is 1), true, false or null.</summary>
public sealed class JsonExpectation
{
    private readonly byte[] _bytes;
    private readonly JsonTokenType _type;
    private readonly decimal? _number;

    /// <param name="text">Without quotes.</param>
    /// <param name="type">String, Number, True, False or Null.</param>
    public JsonExpectation(JsonPath path, string text, JsonTokenType type)
    {
        (Path, Text, _type) = (path, text, type);
        _bytes = Encoding.UTF8.GetBytes(text);
        _number = type == JsonTokenType.Number && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    public JsonPath Path { get; }

    /// <summary>The value as the plan has it.</summary>
    public string Text { get; }

    /// <returns>What is wrong, in words; null where it is as expected.</returns>
    /// <exception cref="JsonException">The body is no JSON as far as it was read.</exception>
    public string? ProblemIn(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body);
        if (!Path.TryLead(ref reader)) return $"there is no `{Path.Text}`, expected {Text}";
        return reader.TokenType == _type && IsIt(ref reader) ? null : $"`{Path.Text}` is not {Text}";
    }

    private bool IsIt(ref Utf8JsonReader reader) => _type switch
    {
        JsonTokenType.String => reader.ValueTextEquals(_bytes),
        JsonTokenType.Number => reader.ValueSpan.SequenceEqual(_bytes) || (reader.TryGetDecimal(out var number) && number == _number),
        _ => true,
    };
}
