using System.Buffers;
using System.Buffers.Binary;
using Simulator.Model.Chance;

namespace Simulator.Model.Scripts.Templates.Functions;

/// <summary>Functions that make ids and words.</summary>
internal static class TextFunctions
{
    private const int LongestUuid = 36;

    private static readonly byte[] Letters = "abcdefghijklmnopqrstuvwxyz"u8.ToArray();
    private static readonly byte[] TenDigits = "0123456789"u8.ToArray();
    private static readonly byte[] HexDigits = "0123456789abcdef"u8.ToArray();

    public static TemplateFunction Text(int length) => Drawn("$text", Letters, length);

    public static TemplateFunction Digits(int length) => Drawn("$digits", TenDigits, length);

    public static TemplateFunction Hex(int length) => Drawn("$hex", HexDigits, length);

    /// <summary>A random UUID (RFC 9562, section 5.4).</summary>
    public static TemplateFunction Uuid() => new("$uuid", (output, values) =>
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, values.Chance.NextBits());
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], values.Chance.NextBits());
        bytes[6] = (byte)((bytes[6] & 0x0f) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3f) | 0x80);
        new Guid(bytes, bigEndian: true).TryFormat(output.GetSpan(LongestUuid), out var written);
        output.Advance(written);
        return ValueKind.Text;
    });

    public static TemplateFunction Words(int count) => new("$words", (output, values) =>
    {
        for (var i = 0; i < count; i++)
        {
            if (i > 0) output.Write(" "u8);
            output.Write(One(WordLists.Common, ref values.Chance));
        }

        return ValueKind.Text;
    });

    /// <summary>Five to twelve words, the first with a capital, and a full stop.</summary>
    public static TemplateFunction Sentence() => new("$sentence", (output, values) =>
    {
        var count = 5 + values.Chance.NextInt(8);
        var first = One(WordLists.Common, ref values.Chance);
        output.Write([(byte)(first[0] - 'a' + 'A')]);
        output.Write(first[1..]);
        for (var i = 1; i < count; i++)
        {
            output.Write(" "u8);
            output.Write(One(WordLists.Common, ref values.Chance));
        }

        output.Write("."u8);
        return ValueKind.Text;
    });

    public static ReadOnlySpan<byte> One(byte[][] words, ref RandomStream chance) => words[chance.NextInt(words.Length)];

    public static void Write(IBufferWriter<byte> output, byte[] alphabet, int length, ref RandomStream chance)
    {
        var room = output.GetSpan(Math.Max(1, length))[..length];
        foreach (ref var letter in room) letter = alphabet[chance.NextInt(alphabet.Length)];
        output.Advance(length);
    }

    public static void WriteDigits(IBufferWriter<byte> output, int length, ref RandomStream chance) => Write(output, TenDigits, length, ref chance);

    private static TemplateFunction Drawn(string name, byte[] alphabet, int length) => new(name, (output, values) =>
    {
        Write(output, alphabet, length, ref values.Chance);
        return ValueKind.Text;
    });
}
