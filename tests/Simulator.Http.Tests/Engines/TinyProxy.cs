using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Simulator.Http.Tests.Engines;

/// <summary>A proxy in this process: passes requests on, and makes tunnels where it is asked to (RFC 9110, section 9.3.6).</summary>
internal sealed class TinyProxy : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();

    public TinyProxy()
    {
        _listener.Start();
        _ = AcceptAsync();
    }

    public Uri Address => new($"http://{_listener.LocalEndpoint}");

    /// <summary>The first line of everything that was asked of it.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            var client = await _listener.AcceptSocketAsync(_stop.Token);
            _ = ServeAsync(client);
        }
    }

    private async Task ServeAsync(Socket client)
    {
        using (client)
        {
            var head = new byte[16 * 1024];
            var length = 0;
            while (head.AsSpan(0, length).IndexOf("\r\n\r\n"u8) < 0)
            {
                var read = await client.ReceiveAsync(head.AsMemory(length), _stop.Token);
                if (read == 0) return;
                length += read;
            }

            var words = Encoding.ASCII.GetString(head, 0, head.AsSpan().IndexOf("\r\n"u8)).Split(' ');
            Asked.Enqueue(string.Join(' ', words));
            var isTunnel = words[0] == "CONNECT";
            var to = isTunnel ? new Uri($"tcp://{words[1]}") : new Uri(words[1]);
            using var server = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            await server.ConnectAsync(IPAddress.Loopback, to.Port, _stop.Token);
            if (isTunnel) await client.SendAsync("HTTP/1.1 200 Connected\r\n\r\n"u8.ToArray(), _stop.Token);
            else await server.SendAsync(head.AsMemory(0, length), _stop.Token);
            await Task.WhenAny(PassAsync(client, server), PassAsync(server, client));
        }
    }

    private async Task PassAsync(Socket from, Socket to)
    {
        var bytes = new byte[16 * 1024];
        while (await from.ReceiveAsync(bytes, _stop.Token) is > 0 and var read) await to.SendAsync(bytes.AsMemory(0, read), _stop.Token);
    }
}
