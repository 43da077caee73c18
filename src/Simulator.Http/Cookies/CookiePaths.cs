namespace Simulator.Http.Cookies;

/// <summary>Paths of cookies (RFC 6265, section 5.1.4).</summary>
internal static class CookiePaths
{
    public static ReadOnlySpan<byte> WithoutQuery(ReadOnlySpan<byte> target)
    {
        var end = target.IndexOfAny((byte)'?', (byte)'#');
        return end < 0 ? target : target[..end];
    }

    /// <summary>The path of a cookie that names none: that of the request up to its last slash.</summary>
    public static ReadOnlySpan<byte> Default(ReadOnlySpan<byte> path)
    {
        var slash = path.LastIndexOf((byte)'/');
        return slash <= 0 || path[0] != '/' ? "/"u8 : path[..slash];
    }

    public static bool IsBelow(ReadOnlySpan<byte> path, ReadOnlySpan<byte> of) =>
        path.IsEmpty ? of.SequenceEqual("/"u8) : path.StartsWith(of) && (path.Length == of.Length || of[^1] == '/' || path[of.Length] == '/');
}
