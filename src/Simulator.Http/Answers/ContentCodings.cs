namespace Simulator.Http.Answers;

/// <summary>Names of <see cref="ContentCoding"/>.</summary>
internal static class ContentCodings
{
    /// <summary>The coding of a body that was already coded <paramref name="before"/>, after one more content-encoding header.</summary>
    public static ContentCoding After(ContentCoding before, ReadOnlySpan<byte> list)
    {
        while (FieldValue.TryTake(ref list, out var name))
        {
            var coding = Of(name);
            if (coding == ContentCoding.Identity) continue;
            before = before == ContentCoding.Identity ? coding : ContentCoding.Unknown;
        }

        return before;
    }

    private static ContentCoding Of(ReadOnlySpan<byte> name)
    {
        if (name.IsEmpty || FieldValue.Is(name, "identity"u8)) return ContentCoding.Identity;
        if (FieldValue.Is(name, "gzip"u8) || FieldValue.Is(name, "x-gzip"u8)) return ContentCoding.Gzip;
        if (FieldValue.Is(name, "br"u8)) return ContentCoding.Brotli;
        return FieldValue.Is(name, "deflate"u8) ? ContentCoding.Deflate : ContentCoding.Unknown;
    }
}
