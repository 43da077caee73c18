namespace Simulator.Http.Answers;

/// <summary>Looks for headers in a head that was read and found right.</summary>
internal static class HeaderLines
{
    /// <summary>The value of the next header of this name, without surrounding white space; false where there is none.</summary>
    /// <param name="head">Status line, headers and the empty line.</param>
    /// <param name="name">In whatever case.</param>
    /// <param name="from">Where to look on: 0 at first, then as it was left.</param>
    public static bool TryFind(ReadOnlySpan<byte> head, scoped ReadOnlySpan<byte> name, scoped ref int from, out ReadOnlySpan<byte> value)
    {
        while (TryTake(head, ref from, out var line))
        {
            if (line.Length > name.Length && line[name.Length] == ':' && FieldValue.Is(line[..name.Length], name))
            {
                value = ValueOf(line, name.Length);
                return true;
            }
        }

        value = default;
        return false;
    }

    /// <summary>The next header, whatever its name; false after the last.</summary>
    public static bool TryNext(ReadOnlySpan<byte> head, scoped ref int from, out ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        name = value = default;
        if (!TryTake(head, ref from, out var line)) return false;
        var colon = line.IndexOf((byte)':');
        name = line[..colon];
        value = ValueOf(line, colon);
        return true;
    }

    private static ReadOnlySpan<byte> ValueOf(ReadOnlySpan<byte> line, int colon) => FieldValue.Trim(line[(colon + 1)..]);

    private static bool TryTake(ReadOnlySpan<byte> head, scoped ref int from, out ReadOnlySpan<byte> line)
    {
        if (from == 0) from = head.IndexOf((byte)'\n') + 1;
        var rest = head[from..];
        var feed = rest.IndexOf((byte)'\n');
        line = feed < 0 ? default : rest[..feed];
        if (line is [.., (byte)'\r']) line = line[..^1];
        if (line.IsEmpty) return false;
        from += feed + 1;
        return true;
    }
}
