using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Simulator.Model.Scripts.Templates;

namespace Simulator.Model.Scripts.Answers;

/// <summary>A value that an answer is held against: what the plan says, or what a template makes of the user's variables.</summary>
public sealed class Expected
{
    private readonly byte[]? _fixed;
    private readonly ValueKind _kind;
    private readonly decimal? _number;
    private readonly Template _template = Template.Empty;

    /// <summary>Always the same.</summary>
    /// <param name="text">Without quotes.</param>
    public Expected(string text, ValueKind kind) =>
        (Text, _fixed, _kind, _number) = (text, Encoding.UTF8.GetBytes(text), kind, NumberIn(Encoding.UTF8.GetBytes(text)));

    /// <param name="text">The template as it was written.</param>
    public Expected(string text, Template template) => (Text, _template) = (text, template);

    /// <summary>As the plan has it.</summary>
    public string Text { get; }

    /// <summary>What is wrong with the value at which the reader stands, in words; null where it is the expected one. Numbers are compared as numbers: 1.0 is 1.</summary>
    /// <param name="json">What the reader reads.</param>
    /// <exception cref="FormatException">A variable is not set.</exception>
    public string? ProblemAt(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, ScriptValues values)
    {
        if (_fixed is not null) return ProblemAt(ref reader, json, _fixed, _kind);
        var scratch = Scratch.Take();
        try
        {
            var kind = _template.WriteValue(scratch, values);
            return ProblemAt(ref reader, json, scratch.WrittenSpan, kind);
        }
        finally
        {
            Scratch.Return(scratch);
        }
    }

    /// <summary>Whether a text is it.</summary>
    /// <exception cref="FormatException">A variable is not set.</exception>
    public bool IsText(ReadOnlySpan<byte> text, ScriptValues values) => Holds(text, values, static (text, expected) => text.SequenceEqual(expected));

    /// <summary>Whether it stands somewhere in a text.</summary>
    /// <exception cref="FormatException">A variable is not set.</exception>
    public bool IsIn(ReadOnlySpan<byte> text, ScriptValues values) => Holds(text, values, static (text, expected) => text.IndexOf(expected) >= 0);

    /// <summary>As a number.</summary>
    /// <exception cref="FormatException">It is none, or a variable is not set.</exception>
    public decimal Number(ScriptValues values)
    {
        if (_number is { } number) return number;
        var scratch = Scratch.Take();
        try
        {
            _template.WriteValue(scratch, values);
            return NumberIn(scratch.WrittenSpan) ?? throw new FormatException($"{Text} is no number to compare with");
        }
        finally
        {
            Scratch.Return(scratch);
        }
    }

    private bool Holds(ReadOnlySpan<byte> text, ScriptValues values, Func<ReadOnlySpan<byte>, ReadOnlySpan<byte>, bool> holds)
    {
        if (_fixed is not null) return holds(text, _fixed);
        var scratch = Scratch.Take();
        try
        {
            _template.WriteValue(scratch, values);
            return holds(text, scratch.WrittenSpan);
        }
        finally
        {
            Scratch.Return(scratch);
        }
    }

    private string? ProblemAt(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, ReadOnlySpan<byte> expected, ValueKind kind)
    {
        var found = KindOf(reader.TokenType);
        if (found != kind) return $"is {Words(found)}, expected {Words(kind)}: {Text}";
        var isIt = kind switch
        {
            ValueKind.Text => reader.ValueTextEquals(expected),
            ValueKind.Number => reader.ValueSpan.SequenceEqual(expected)
                || (reader.TryGetDecimal(out var number) && number == (_number ?? NumberIn(expected))),
            ValueKind.Boolean => reader.ValueSpan.SequenceEqual(expected),
            ValueKind.Json => IsSame(JsonWalk.Whole(ref reader, json), expected),
            _ => true,
        };
        return isIt ? null : $"is not {Text}";
    }

    private static decimal? NumberIn(ReadOnlySpan<byte> text) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool IsSame(ReadOnlySpan<byte> found, ReadOnlySpan<byte> expected)
    {
        var one = new Utf8JsonReader(found);
        var other = new Utf8JsonReader(expected);
        return JsonElement.DeepEquals(JsonElement.ParseValue(ref one), JsonElement.ParseValue(ref other));
    }

    private static ValueKind KindOf(JsonTokenType type) => type switch
    {
        JsonTokenType.String => ValueKind.Text,
        JsonTokenType.Number => ValueKind.Number,
        JsonTokenType.True or JsonTokenType.False => ValueKind.Boolean,
        JsonTokenType.Null => ValueKind.Null,
        _ => ValueKind.Json,
    };

    private static string Words(ValueKind kind) => kind switch
    {
        ValueKind.Text => "a text",
        ValueKind.Number => "a number",
        ValueKind.Boolean => "true or false",
        ValueKind.Null => "null",
        _ => "a list or map",
    };
}
