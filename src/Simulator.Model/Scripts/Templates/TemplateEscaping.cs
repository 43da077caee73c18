using System.Buffers;

namespace Simulator.Model.Scripts.Templates;

/// <summary>Writes a value as its place asks for. Most values need no escape and are copied as they are.</summary>
internal static class TemplateEscaping
{
    private const string Unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    private static readonly SearchValues<byte> InAddress = SearchValues.Create(System.Text.Encoding.ASCII.GetBytes(Unreserved));
    private static readonly SearchValues<byte> InLink = SearchValues.Create([.. Enumerable.Range('!', '~' - '!' + 1).Select(one => (byte)one).Except("\"<>\\^`{|}"u8.ToArray())]);
    private static readonly SearchValues<byte> InQuotes = SearchValues.Create([.. Enumerable.Range(0, 256).Select(one => (byte)one).Except("\"\r\n"u8.ToArray())]);
    private static readonly SearchValues<byte> NotInHeader = SearchValues.Create([.. Controls.Where(one => one != '\t'), 0x7f]);
    private static readonly SearchValues<byte> NotInJson = SearchValues.Create([.. Controls, (byte)'"', (byte)'\\']);

    private static IEnumerable<byte> Controls => Enumerable.Range(0, 32).Select(one => (byte)one);

    public static bool IsBarredFromHeaders(ReadOnlySpan<byte> value) => value.ContainsAny(NotInHeader);

    /// <exception cref="FormatException">A header's value with a control character in it.</exception>
    public static void Write(IBufferWriter<byte> output, ReadOnlySpan<byte> value, TemplateEscape escape)
    {
        switch (escape)
        {
            case TemplateEscape.Address:
                WriteEncoded(output, value, InAddress);
                break;
            case TemplateEscape.Json:
                WriteJson(output, value);
                break;
            case TemplateEscape.Text:
                output.Write(value);
                break;
            case TemplateEscape.Link:
                WriteLink(output, value);
                break;
            case TemplateEscape.Quoted:
                WriteEncoded(output, value, InQuotes);
                break;
            default:
                if (IsBarredFromHeaders(value)) throw new FormatException("a variable in a header has a line break or another control character in it");
                output.Write(value);
                break;
        }
    }

    private static void WriteLink(IBufferWriter<byte> output, ReadOnlySpan<byte> value)
    {
        // A fragment is the reader's own and never sent (RFC 9110, section 7.1).
        if (value.IndexOf((byte)'#') is >= 0 and var fragment) value = value[..fragment];
        if (!value.StartsWith("/"u8) && !value.StartsWith("http://"u8) && !value.StartsWith("https://"u8))
        {
            throw new FormatException("a variable that is to be a link is neither a path with a slash first nor an http address");
        }

        WriteEncoded(output, value, InLink);
    }

    private static void WriteEncoded(IBufferWriter<byte> output, ReadOnlySpan<byte> value, SearchValues<byte> asItIs)
    {
        if (!value.ContainsAnyExcept(asItIs))
        {
            output.Write(value);
            return;
        }

        Span<byte> encoded = stackalloc byte[3];
        encoded[0] = (byte)'%';
        foreach (var one in value)
        {
            if (asItIs.Contains(one))
            {
                output.Write([one]);
                continue;
            }

            (encoded[1], encoded[2]) = (Hex(one >> 4), Hex(one & 15));
            output.Write(encoded);
        }
    }

    private static void WriteJson(IBufferWriter<byte> output, ReadOnlySpan<byte> value)
    {
        Span<byte> escaped = [(byte)'\\', (byte)'u', (byte)'0', (byte)'0', 0, 0];
        while (value.IndexOfAny(NotInJson) is >= 0 and var at)
        {
            output.Write(value[..at]);
            if (value[at] is (byte)'"' or (byte)'\\')
            {
                output.Write([(byte)'\\', value[at]]);
            }
            else
            {
                (escaped[4], escaped[5]) = (Hex(value[at] >> 4), Hex(value[at] & 15));
                output.Write(escaped);
            }

            value = value[(at + 1)..];
        }

        output.Write(value);
    }

    private static byte Hex(int digit) => (byte)(digit < 10 ? '0' + digit : 'A' + digit - 10);
}
