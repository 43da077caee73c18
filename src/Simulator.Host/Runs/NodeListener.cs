using System.Net;
using System.Net.Sockets;
using Simulator.Actors.Hosting;

namespace Simulator.Host.Runs;

/// <summary>Looks before a node starts whether its port can be had: Akka tells of a taken one with pages of traces on standard output.</summary>
internal static class NodeListener
{
    /// <exception cref="ListenerFailedException">The address is none of this machine's, or the port is taken.</exception>
    public static void Check(NodeOptions node)
    {
        try
        {
            using var listener = new TcpListener(Dns.GetHostAddresses(node.Hostname)[0], node.Port);
            listener.Start();
        }
        catch (SocketException failure)
        {
            throw new ListenerFailedException(
                $"simulator.node: {node.Hostname}:{node.Port} cannot be listened on: {failure.Message}; choose another port, or 0 for a free one", failure);
        }
    }
}
