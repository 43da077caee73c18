using System.IO.Compression;

namespace Simulator.Http.Answers;

/// <summary>Unfolds a compressed body that was kept, in bounded memory and time.</summary>
internal static class BodyUnfolder
{
    public const string Broken = "the compressed body is broken";
    public const string Truncated = "the compressed body ends too early";
    public const string Bomb = "the compressed body unfolds to more than the limit";

    private const int FirstRoom = 16 * 1024;
    private const int SkippedAtOnce = 4096;

    /// <param name="coding">Gzip, deflate or br.</param>
    /// <param name="folded">The body, or its start; not empty.</param>
    /// <param name="isWhole">Whether it is the whole body.</param>
    /// <param name="limits">How much is kept, and how much there may be.</param>
    /// <param name="room">Where the unfolded body comes.</param>
    public static BodyUnfolding Unfold(ContentCoding coding, ReadOnlyMemory<byte> folded, bool isWhole, AnswerLimits limits, ref AnswerRoom room)
    {
        using EndWatchingStream source = new(folded, hasByteBehind: isWhole && coding == ContentCoding.Gzip);
        using var decoder = Decoder(coding, source, folded.Span);
        var kept = 0;
        var dropped = 0L;
        try
        {
            while (true)
            {
                var isKept = kept < limits.MostBody;
                var read = isKept ? Keep(decoder, kept, limits.MostBody, ref room) : Skip(decoder);
                if (read == 0) break;
                if (isKept) kept += read;
                else dropped += read;
                if (kept + dropped > limits.MostUnfolded) return new(AnswerState.TooLarge, 0, true, Bomb);
            }
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or InvalidOperationException)
        {
            return new(AnswerState.Malformed, 0, true, Broken);
        }

        if (isWhole && source.WasAskedForMore) return new(AnswerState.Malformed, 0, true, Truncated);
        return new(AnswerState.Whole, kept, !isWhole || dropped > 0);
    }

    private static int Keep(Stream decoder, int kept, int most, ref AnswerRoom room)
    {
        if (kept == room.Capacity) room.Reserve(Math.Min(most, kept + FirstRoom), kept);
        return decoder.Read(room.Bytes.AsSpan(kept, Math.Min(most, room.Capacity) - kept));
    }

    private static int Skip(Stream decoder)
    {
        Span<byte> aside = stackalloc byte[SkippedAtOnce];
        return decoder.Read(aside);
    }

    private static Stream Decoder(ContentCoding coding, Stream source, ReadOnlySpan<byte> folded) => coding switch
    {
        ContentCoding.Gzip => new GZipStream(source, CompressionMode.Decompress),
        ContentCoding.Brotli => new BrotliStream(source, CompressionMode.Decompress),
        _ => IsZlib(folded) ? new ZLibStream(source, CompressionMode.Decompress) : new DeflateStream(source, CompressionMode.Decompress),
    };

    // CMF and FLG of RFC 1950, section 2.2: method 8, and a multiple of 31 together. Deflate without them never begins so, unless it pads its first block with ones.
    private static bool IsZlib(ReadOnlySpan<byte> folded) => folded is [var method, var flags, ..] && (method & 0x0f) == 8 && ((method << 8) | flags) % 31 == 0;
}
