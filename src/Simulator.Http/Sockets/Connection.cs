using System.Net.Sockets;

namespace Simulator.Http.Sockets;

/// <summary>A connection to a site. While it is idle it has neither buffer nor pending read, so that tens of thousands may wait.</summary>
internal sealed class Connection(Socket socket, TlsStream? tls, Site site, ConnectionShelf shelf, int visit)
{
    private int _isClosed;

    public Socket Socket { get; } = socket;

    /// <summary>Null where the connection is plain.</summary>
    public TlsStream? Tls { get; } = tls;

    public Site Site { get; } = site;

    public ConnectionShelf Shelf { get; } = shelf;

    /// <summary>Which visitor of the lane it belongs to.</summary>
    public int Visit { get; } = visit;

    /// <summary>Timestamp since when it lies on the shelf, 0 while it does not.</summary>
    public long IdleSince { get; set; }

    /// <summary>Timestamp at which the server will close it, as far as it said so.</summary>
    public long KeptUntil { get; set; } = long.MaxValue;

    /// <summary>The next one on the shelf.</summary>
    public Connection? Below { get; set; }

    /// <summary>Neighbours in the engine's <see cref="ConnectionList"/>.</summary>
    public bool IsListed { get; set; }

    public Connection? Previous { get; set; }

    public Connection? Next { get; set; }

    /// <summary>Whether the other side closed it, or sent what nobody asked for.</summary>
    public bool IsDead()
    {
        try
        {
            return Tls is { HasSurplus: true } || Socket.Poll(0, SelectMode.SelectRead);
        }
        catch (Exception broken) when (broken is SocketException or ObjectDisposedException)
        {
            return true;
        }
    }

    /// <summary>Breaks whatever is being done on it. From any thread; true for the first call.</summary>
    public bool Close()
    {
        if (Interlocked.Exchange(ref _isClosed, 1) != 0)
        {
            return false;
        }

        Socket.Dispose();
        return true;
    }
}
