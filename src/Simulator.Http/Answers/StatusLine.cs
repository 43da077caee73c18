namespace Simulator.Http.Answers;

/// <summary>An answer's first line (RFC 9112, section 4).</summary>
internal static class StatusLine
{
    public const string NoHttp = "the answer does not begin with HTTP/1.";
    public const string UnknownVersion = "the version of the status line is neither HTTP/1.0 nor HTTP/1.1";
    public const string NoStatus = "the status line has no status of three digits";
    public const string BadReason = "the reason of the status line has a control character in it";

    private const int VersionEnd = 8;
    private const int StatusEnd = 12;

    private static ReadOnlySpan<byte> Start => "HTTP/1."u8;

    /// <summary>Whether these first bytes may become a status line.</summary>
    public static bool MayBegin(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= Start.Length ? bytes.StartsWith(Start) : Start.StartsWith(bytes);

    /// <summary>Reads a line without its end. What is wrong with it; null where nothing is.</summary>
    public static string? Read(ReadOnlySpan<byte> line, out int minorVersion, out int status)
    {
        minorVersion = status = 0;
        if (!line.StartsWith(Start)) return NoHttp;
        if (line.Length <= VersionEnd || line[VersionEnd - 1] is not ((byte)'0' or (byte)'1') || line[VersionEnd] != ' ') return UnknownVersion;
        minorVersion = line[VersionEnd - 1] - '0';
        if (line.Length < StatusEnd || (line.Length > StatusEnd && line[StatusEnd] != ' ')) return NoStatus;
        int hundreds = line[StatusEnd - 3] - '0', tens = line[StatusEnd - 2] - '0', ones = line[StatusEnd - 1] - '0';
        if (hundreds is < 1 or > 9 || tens is < 0 or > 9 || ones is < 0 or > 9) return NoStatus;
        status = hundreds * 100 + tens * 10 + ones;
        return FieldLine.HasForbidden(line[StatusEnd..]) ? BadReason : null;
    }
}
