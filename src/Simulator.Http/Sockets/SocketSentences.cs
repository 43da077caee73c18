using System.Net;
using System.Net.Sockets;

namespace Simulator.Http.Sockets;

/// <summary>What a socket's error means, and what to do where something can be done.</summary>
internal static class SocketSentences
{
    public static string NotConnected(string name, IPAddress? address, SocketError error) => error switch
    {
        SocketError.ConnectionRefused => $"{At(name, address)} refuses connections: nothing listens there",
        SocketError.HostUnreachable or SocketError.NetworkUnreachable or SocketError.HostDown or SocketError.NetworkDown =>
            $"{At(name, address)} cannot be reached from here",
        SocketError.TimedOut => $"{At(name, address)} does not take connections: nothing came back",
        SocketError.AddressNotAvailable =>
            $"no local port is left to connect to {At(name, address)} from, or the local address is not of this machine: add local addresses, share connections, or widen net.ipv4.ip_local_port_range",
        SocketError.TooManyOpenSockets => "no file descriptor is left for one more connection: raise `ulimit -n`, or share connections",
        SocketError.AccessDenied => $"the system forbids connecting to {At(name, address)}",
        SocketError.NoBufferSpaceAvailable => "the system has no memory left for one more connection",
        _ => $"no connection to {At(name, address)}: {error}",
    };

    public static string Lost(SocketError error) => error switch
    {
        SocketError.ConnectionReset => "the connection was reset by the other side",
        SocketError.ConnectionAborted => "the connection was aborted",
        SocketError.Shutdown => "the connection was closed by the other side while the request was sent",
        SocketError.OperationAborted or SocketError.Interrupted or SocketError.NotSocket => Transfer.ClosedHere,
        SocketError.TimedOut => "the connection was lost: nothing came back any more",
        _ => $"the connection was lost: {error}",
    };

    private static string At(string name, IPAddress? address) =>
        address is null || name.Contains(address.ToString(), StringComparison.Ordinal) ? name : $"{name} ({address})";
}
