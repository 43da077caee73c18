using System.Buffers;
using System.Net.Sockets;
using System.Runtime.CompilerServices;

namespace Simulator.Http.Sockets;

/// <summary>
/// The stream below TLS. Knows whether the connection itself has ended, and gives out one record at a time (RFC 8446, section 5.1), so that what was received but not yet asked for is
/// seen here and does not lie hidden in the layer above.
/// </summary>
internal sealed class WatchedStream(Socket socket) : NetworkStream(socket, ownsSocket: false)
{
    private TlsRecordEnd _record;
    private byte[]? _surplus;
    private int _surplusAt;
    private int _surplusEnd;

    public bool HasEnded { get; private set; }

    /// <summary>Whether more records came than were asked for.</summary>
    public bool HasSurplus => _surplusAt < _surplusEnd;

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (HasSurplus)
        {
            return TakeSurplus(buffer.Span);
        }

        var count = await base.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        HasEnded |= count == 0 && buffer.Length > 0;
        var mine = _record.Within(buffer.Span[..count]);
        if (mine < count)
        {
            Keep(buffer.Span[mine..count]);
        }

        return mine;
    }

    private void Keep(ReadOnlySpan<byte> surplus)
    {
        _surplus = ArrayPool<byte>.Shared.Rent(surplus.Length);
        surplus.CopyTo(_surplus);
        (_surplusAt, _surplusEnd) = (0, surplus.Length);
    }

    private int TakeSurplus(Span<byte> buffer)
    {
        var rest = _surplus.AsSpan(_surplusAt.._surplusEnd);
        rest = rest[..Math.Min(rest.Length, buffer.Length)];
        var mine = _record.Within(rest);
        rest[..mine].CopyTo(buffer);
        _surplusAt += mine;
        if (!HasSurplus)
        {
            ArrayPool<byte>.Shared.Return(_surplus!);
            _surplus = null;
        }

        return mine;
    }
}
