using System.Buffers;

namespace Simulator.Http.Answers;

/// <summary>A line of a head: name, colon, value (RFC 9112, section 5).</summary>
internal static class FieldLine
{
    public const string BadName = "a header has no name, or one that is no token";
    public const string BadValue = "a header's value has a bare CR or a NUL in it";

    private static readonly SearchValues<byte> Token =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"u8);

    /// <summary>Where the colon of a line without its end stands. What is wrong with the line; null where nothing is.</summary>
    public static string? Read(ReadOnlySpan<byte> line, out int colon)
    {
        colon = line.IndexOfAnyExcept(Token);
        if (colon <= 0 || line[colon] != ':') return BadName;
        return HasForbidden(line[(colon + 1)..]) ? BadValue : null;
    }

    /// <summary>Whether there is something in it that others may read as the end of the line.</summary>
    public static bool HasForbidden(ReadOnlySpan<byte> text) => text.IndexOfAny((byte)'\r', (byte)'\0') >= 0;
}
