using System.Net.Sockets;

namespace Simulator.Http.Fallback;

/// <summary>A socket that tells when it is closed.</summary>
internal sealed class OpenedStream(Socket socket, TransportCounts counts) : NetworkStream(socket, ownsSocket: true)
{
    private int _isClosed;

    protected override void Dispose(bool disposing)
    {
        if (Interlocked.Exchange(ref _isClosed, 1) == 0)
        {
            counts.Closed();
        }

        base.Dispose(disposing);
    }
}
