using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Simulator.Model.Bindings.Words;

namespace Simulator.Model.Bindings.Answers;

/// <summary>One thing in an answer. What is wrong with it is kept, the first of it; nothing is thrown, for a target that answers nonsense does so often.</summary>
internal ref struct AnswerRow(ReadOnlySpan<byte> body, AnswerTable table, int row, ApiAnswer answer, IAnswerHeaders headers)
{
    private readonly ReadOnlySpan<byte> _body = body;

    /// <summary>Where in the plan stands what could not be had; null while all is well.</summary>
    public string? PlanPath { get; private set; }

    public string? Problem { get; private set; }

    /// <param name="otherwise">Where the binding does not say it, or the answer may come without it.</param>
    public string Text(AnswerField field, string otherwise = "") => TextOrNull(field) ?? otherwise;

    public string? TextOrNull(AnswerField field)
    {
        if (answer[field] is not { } source) return null;
        if (Outside(source) is { } outside) return source.Words is { } spelled ? spelled.Own(Encoding.UTF8.GetBytes(outside)) : outside;
        if (!TryFind(source, out var token)) return null;
        if (token.IsEscaped) return Unescaped(token) is var text && source.Words is { } spelling ? spelling.Own(Encoding.UTF8.GetBytes(text)) : text;
        var bytes = _body.Slice(token.Start, token.Length);
        return source.Words is { } words ? words.Own(bytes) : Encoding.UTF8.GetString(bytes);
    }

    /// <summary>In cents; 0 where there is none.</summary>
    public long Money(AnswerField field)
    {
        if (answer[field] is not { } source || !TryNumber(source, out var number)) return 0;
        var cents = source.Unit == MoneyUnit.Cents ? number : number * 100;
        return (long)Math.Round(Math.Clamp(cents * source.Times, long.MinValue / 2, long.MaxValue / 2), MidpointRounding.AwayFromZero);
    }

    public int? Count(AnswerField field) =>
        answer[field] is { } source && TryNumber(source, out var number) ? (int)Math.Clamp(number, int.MinValue, int.MaxValue) : null;

    /// <summary>Null where there is none, be it not there or null.</summary>
    public double? Real(AnswerField field) => answer[field] is { } source && TryNumber(source, out var number) ? (double)number : null;

    public void Fail(AnswerSource source, string what)
    {
        if (Problem is not null) return;
        (PlanPath, Problem) = (source.PlanPath, what);
    }

    private readonly string? Outside(AnswerSource source)
    {
        if (source.Constant is { } constant) return constant;
        if (source.Header.Length == 0 || headers.HeaderOf(source.Header.Span) is not { } value) return null;
        return source.Match is not { } pattern ? value : pattern.Match(value) is { Success: true } match ? match.Groups[^1].Value : null;
    }

    private bool TryNumber(AnswerSource source, out decimal number)
    {
        if (Outside(source) is { } outside)
        {
            if (decimal.TryParse(outside, NumberStyles.Number, CultureInfo.InvariantCulture, out number)) return true;
            Fail(source, $"`{source.Written}` is no number");
            return false;
        }

        number = 0;
        if (!TryFind(source, out var token)) return false;
        var bytes = _body.Slice(token.Start, token.Length);
        if (token.Type is JsonTokenType.Number or JsonTokenType.String && Utf8Parser.TryParse(bytes, out number, out var read) && read == bytes.Length) return true;
        Fail(source, $"`{source.Written}` is no number");
        return false;
    }

    private bool TryFind(AnswerSource source, out AnswerToken token)
    {
        token = source.Header.Length > 0 ? default : table[row, source.Field];
        if (token.Type is JsonTokenType.String or JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False) return true;
        if (source.IsOptional && token.Type is JsonTokenType.None or JsonTokenType.Null) return false;
        Fail(source, token.Type switch
        {
            JsonTokenType.None => $"there is no `{source.Written}`{(row > 0 ? $" in item {row} of `{answer.Items}`" : "")}",
            JsonTokenType.Null => $"`{source.Written}` is null",
            _ => $"`{source.Written}` is no single value",
        });
        return false;
    }

    private readonly string Unescaped(AnswerToken token)
    {
        var reader = new Utf8JsonReader(_body.Slice(token.Start - 1, token.Length + 2));
        reader.Read();
        return reader.GetString()!;
    }
}
