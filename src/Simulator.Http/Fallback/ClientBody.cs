using System.Buffers;
using Simulator.Http.Answers;

namespace Simulator.Http.Fallback;

/// <summary>A body as it is read from HttpClient: its start is kept, all of it counted and, if so wished, hashed; then unfolded.</summary>
internal sealed class ClientBody(int mostKept, bool hashes)
{
    private const int ReadAtOnce = 16 * 1024;

    private readonly BodyHash _hash = new();
    private AnswerRoom _room;
    private int _kept;

    public long Length { get; private set; }

    public ulong Hash { get; private set; }

    public bool IsCut { get; private set; }

    public ReadOnlySpan<byte> Kept => _room.Bytes.AsSpan(0, _kept);

    public async Task ReadAsync(Stream from, CancellationToken stop)
    {
        Begin();
        var piece = ArrayPool<byte>.Shared.Rent(ReadAtOnce);
        try
        {
            while (await from.ReadAsync(piece, stop).ConfigureAwait(false) is > 0 and var read)
            {
                Take(piece.AsSpan(0, read));
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
        }

        Hash = hashes ? _hash.End(Kept) : 0;
    }

    /// <summary>Unfolds what was kept.</summary>
    /// <returns>Why that cannot be done, or null.</returns>
    public (ExchangeEnd End, string Why)? Unfold(ContentCoding coding)
    {
        if (coding is ContentCoding.Identity or ContentCoding.Unknown || _kept == 0)
        {
            return null;
        }

        AnswerRoom unfolded = default;
        var done = BodyUnfolder.Unfold(coding, _room.Bytes.AsMemory(0, _kept), !IsCut, new AnswerLimits(MostHead: 0, mostKept), ref unfolded);
        _room.Release();
        (_room, _kept, IsCut) = (unfolded, done.Kept, done.IsCut);
        return done.State switch
        {
            AnswerState.Whole => null,
            AnswerState.TooLarge => (ExchangeEnd.TooLarge, done.Fault!),
            _ => (ExchangeEnd.Malformed, done.Fault!),
        };
    }

    public void Release()
    {
        _kept = 0;
        _room.Release();
    }

    private void Begin()
    {
        _hash.Begin();
        (_kept, Length, Hash, IsCut) = (0, 0, 0, false);
    }

    private void Take(ReadOnlySpan<byte> piece)
    {
        Length += piece.Length;
        var fits = piece[..Math.Min(piece.Length, mostKept - _kept)];
        var beyond = piece[fits.Length..];
        if (!fits.IsEmpty)
        {
            _room.Reserve(_kept + fits.Length, _kept);
            fits.CopyTo(_room.Bytes.AsSpan(_kept));
            _kept += fits.Length;
        }

        if (beyond.IsEmpty) return;
        if (hashes) _hash.Pass(Kept, beyond);
        IsCut = true;
    }
}
