using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Simulator.Http.Tests.Engines;

/// <summary>A listener that reads one request and then writes what the test says, right or wrong, and closes.</summary>
internal sealed class RawServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public RawServer(string answer)
    {
        _listener.Start();
        _ = ServeAsync(Encoding.Latin1.GetBytes(answer));
    }

    public Uri Address => new($"http://{_listener.LocalEndpoint}");

    public void Dispose() => _listener.Dispose();

    private async Task ServeAsync(byte[] answer)
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync();
                var head = new byte[4096];
                var stream = client.GetStream();
                _ = await stream.ReadAsync(head);
                await stream.WriteAsync(answer);
                client.Client.Shutdown(SocketShutdown.Send);
                while (await stream.ReadAsync(head) > 0)
                {
                }
            }
        }
        catch (Exception ended) when (ended is SocketException or ObjectDisposedException or IOException or InvalidOperationException)
        {
        }
    }
}
