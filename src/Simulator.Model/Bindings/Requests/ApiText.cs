using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Simulator.Model.Scripts.Templates;

namespace Simulator.Model.Bindings.Requests;

/// <summary>Writes values: as text in its place, or as a JSON value of their own.</summary>
internal static class ApiText
{
    private const int OnStack = 512;

    /// <exception cref="FormatException">The value cannot stand there.</exception>
    public static void Write(IBufferWriter<byte> output, in ApiValue value, ApiPart part, TemplateEscape escape)
    {
        Span<byte> digits = stackalloc byte[32];
        if (part.Format == ApiFormat.Word && value.Text is { } own && part.Words?.Theirs(own) is { } word) TemplateEscaping.Write(output, word.Bytes, escape);
        else if (value.Text is { } text) Escaped(output, text, escape);
        else TemplateEscaping.Write(output, Digits(digits, value.Number, part), escape);
    }

    /// <summary>As a value of its own, with quotes where it is a text.</summary>
    public static void WriteJson(IBufferWriter<byte> output, in ApiValue value, ApiPart part)
    {
        if (part.Format == ApiFormat.List)
        {
            WriteList(output, value.List!);
            return;
        }

        var isBare = !part.IsQuoted && part.Format switch
        {
            ApiFormat.Number => value.Text is null || IsNumber(value.Text),
            ApiFormat.Money => part.Unit != MoneyUnit.DecimalText,
            ApiFormat.Word => value.Text is { } own && part.Words?.Theirs(own) is { IsBare: true },
            _ => false,
        };
        if (!isBare) output.Write("\""u8);
        Write(output, value, part, TemplateEscape.Json);
        if (!isBare) output.Write("\""u8);
    }

    private static void WriteList(IBufferWriter<byte> output, IReadOnlyList<string> list)
    {
        output.Write("["u8);
        for (var i = 0; i < list.Count; i++)
        {
            output.Write(i == 0 ? "\""u8 : ",\""u8);
            Escaped(output, list[i], TemplateEscape.Json);
            output.Write("\""u8);
        }

        output.Write("]"u8);
    }

    private static void Escaped(IBufferWriter<byte> output, string text, TemplateEscape escape)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        var rented = most > OnStack ? ArrayPool<byte>.Shared.Rent(most) : null;
        var bytes = rented ?? stackalloc byte[OnStack];
        TemplateEscaping.Write(output, bytes[..Encoding.UTF8.GetBytes(text, bytes)], escape);
        if (rented is not null) ArrayPool<byte>.Shared.Return(rented);
    }

    private static ReadOnlySpan<byte> Digits(Span<byte> digits, long number, ApiPart part)
    {
        int length;
        if (part.Format != ApiFormat.Money || part.Unit == MoneyUnit.Cents)
        {
            Utf8Formatter.TryFormat(number, digits, out length);
            return digits[..length];
        }

        if (part.Unit == MoneyUnit.WholeUnits || (part.Unit == MoneyUnit.Units && number % 100 == 0))
        {
            Utf8Formatter.TryFormat((long)Math.Round(number / 100m, MidpointRounding.AwayFromZero), digits, out length);
            return digits[..length];
        }

        (number / 100m).TryFormat(digits, out length, part.Unit == MoneyUnit.DecimalText ? "0.00" : "0.##", CultureInfo.InvariantCulture);
        return digits[..length];
    }

    // No other text stands in JSON without quotes and stays a value (RFC 8259, section 6).
    private static bool IsNumber(string text) => text.Length is > 0 and <= 19 && !text.AsSpan().ContainsAnyExceptInRange('0', '9') && (text.Length == 1 || text[0] != '0');
}
