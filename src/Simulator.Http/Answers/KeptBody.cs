namespace Simulator.Http.Answers;

/// <summary>Where, among the bytes received, the body stands that is kept of what came.</summary>
internal struct KeptBody
{
    /// <summary>Of the first byte.</summary>
    public int Start { get; private set; }

    /// <summary>Behind the last byte that is kept; here the next bytes are received.</summary>
    public int End { get; private set; }

    /// <summary>Bytes that came.</summary>
    public long Length { get; private set; }

    public readonly int Kept => End - Start;

    public readonly bool IsCut => Length > Kept;

    public void Begin(int at) => (Start, End, Length) = (at, at, 0);

    /// <summary>Takes bytes of the body that were received there, and tells how many of them, the last ones, are not kept.</summary>
    public int Take(Span<byte> received, int at, int count, int most)
    {
        // The first bytes stay where they came; what follows is moved up to them.
        if (Length == 0) Begin(at);
        var kept = Math.Min(count, most - Kept);
        if (at != End) received.Slice(at, kept).CopyTo(received[End..]);
        End += kept;
        Length += count;
        return count - kept;
    }
}
