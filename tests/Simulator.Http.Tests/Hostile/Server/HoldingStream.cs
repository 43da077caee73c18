using System.Net.Sockets;

namespace Simulator.Http.Tests.Hostile.Server;

/// <summary>A socket's stream that can hold back what is written, to send several writes (several records of TLS) as one.</summary>
internal sealed class HoldingStream(Socket socket) : NetworkStream(socket, ownsSocket: false)
{
    private MemoryStream? _held;

    public void Hold() => _held = new MemoryStream();

    public async Task Release(CancellationToken cancellation)
    {
        var held = _held!.ToArray();
        _held = null;
        await base.WriteAsync(held, cancellation);
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_held is null)
        {
            return base.WriteAsync(buffer, cancellationToken);
        }

        _held.Write(buffer.Span);
        return ValueTask.CompletedTask;
    }
}
