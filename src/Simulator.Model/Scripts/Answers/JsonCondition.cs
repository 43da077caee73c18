using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Simulator.Model.Scripts.Answers;

/// <summary>What a value in an answer's JSON has to be.</summary>
public abstract record JsonCondition
{
    private JsonCondition()
    {
    }

    /// <param name="reader">Stands at the value; used up.</param>
    /// <param name="json">What it reads.</param>
    /// <returns>What is wrong, to stand behind the value's name; null where nothing is.</returns>
    public abstract string? ProblemAt(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, ScriptValues values);

    /// <summary>This value.</summary>
    public sealed record Is(Expected Value) : JsonCondition
    {
        public override string? ProblemAt(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, ScriptValues values) => Value.ProblemAt(ref reader, json, values);
    }

    /// <summary>Any but this value.</summary>
    public sealed record Not(Expected Value) : JsonCondition
    {
        public override string? ProblemAt(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, ScriptValues values) =>
            Value.ProblemAt(ref reader, json, values) is null ? $"is {Value.Text}, expected another" : null;
    }

    /// <summary>A number not below one end and not above the other.</summary>
    public sealed record Between(Expected? Min, Expected? Max) : JsonCondition
    {
        public override string? ProblemAt(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, ScriptValues values)
        {
            if (reader.TokenType != JsonTokenType.Number || !reader.TryGetDecimal(out var number)) return "is no number that can be compared";
            return Min is not null && number < Min.Number(values) ? $"is {Written(number)}, less than {Min.Text}"
                : Max is not null && number > Max.Number(values) ? $"is {Written(number)}, more than {Max.Text}"
                : null;
        }
    }

    /// <summary>A text with this in it.</summary>
    public sealed record Contains(Expected Value) : JsonCondition
    {
        public override string? ProblemAt(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, ScriptValues values) =>
            reader.TokenType != JsonTokenType.String ? "is no text" : Value.IsIn(TextOf(ref reader), values) ? null : $"does not contain {Value.Text}";
    }

    /// <summary>A text, or a number as it is written, that an expression matches.</summary>
    public sealed record Matches(TextPattern Pattern) : JsonCondition
    {
        public override string? ProblemAt(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, ScriptValues values) =>
            reader.TokenType is not (JsonTokenType.String or JsonTokenType.Number) ? "is no text" : Pattern.IsIn(TextOf(ref reader)) ? null : $"does not match `{Pattern.Text}`";
    }

    /// <summary>A list, map or text of so many items, keys or letters.</summary>
    public sealed record Length(int Min, int Max) : JsonCondition
    {
        public override string? ProblemAt(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, ScriptValues values)
        {
            if (LengthAt(ref reader) is not { } length) return "is no list, map or text";
            var expected = Min == Max ? $"{Min}" : Max == int.MaxValue ? $"at least {Min}" : $"{Min} to {Max}";
            return length >= Min && length <= Max ? null : $"has a length of {length}, expected {expected}";
        }

        private static int? LengthAt(ref Utf8JsonReader reader)
        {
            if (reader.TokenType == JsonTokenType.String) return Encoding.UTF8.GetString(TextOf(ref reader)).EnumerateRunes().Count();
            if (reader.TokenType is not (JsonTokenType.StartArray or JsonTokenType.StartObject)) return null;
            var isMap = reader.TokenType == JsonTokenType.StartObject;
            var count = 0;
            for (; reader.Read() && reader.TokenType is not (JsonTokenType.EndArray or JsonTokenType.EndObject); count++)
            {
                if (isMap) reader.Read();
                reader.Skip();
            }

            return count;
        }
    }

    private static ReadOnlySpan<byte> TextOf(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped) return reader.ValueSpan;
        var text = new byte[reader.ValueSpan.Length];
        return text.AsSpan(0, reader.CopyString(text));
    }

    private static string Written(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
