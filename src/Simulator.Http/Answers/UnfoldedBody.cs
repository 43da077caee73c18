namespace Simulator.Http.Answers;

/// <summary>The start of a body after its content coding was undone, where that was done, in memory of its own.</summary>
internal struct UnfoldedBody
{
    private AnswerRoom _room;
    private int _length;

    /// <summary>Whether it stands in place of what came.</summary>
    public bool IsThere { get; private set; }

    public bool IsCut { get; private set; }

    public readonly ReadOnlySpan<byte> Span => _room.Bytes.AsSpan(0, _length);

    public void Begin() => (_length, IsThere, IsCut) = (0, false, false);

    public BodyUnfolding Unfold(ContentCoding coding, Memory<byte> folded, bool isWhole, AnswerLimits limits)
    {
        var unfolding = BodyUnfolder.Unfold(coding, folded, isWhole, limits, ref _room);
        (_length, IsThere, IsCut) = (unfolding.Kept, true, unfolding.IsCut);
        return unfolding;
    }

    public void Release() => _room.Release();
}
