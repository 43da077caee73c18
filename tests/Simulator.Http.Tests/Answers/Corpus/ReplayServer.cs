using System.Net;
using System.Net.Sockets;

namespace Simulator.Http.Tests.Answers.Corpus;

/// <summary>Answers one connection after the other with recorded bytes and closes it, on a free loopback port.</summary>
internal sealed class ReplayServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public ReplayServer() => _listener.Start();

    public Uri Address => new($"http://{_listener.LocalEndpoint}/");

    public async Task ReplayAsync(byte[] answer)
    {
        using var connection = await _listener.AcceptSocketAsync();
        await ReadRequestAsync(connection);
        await connection.SendAsync(answer);
        connection.Shutdown(SocketShutdown.Send);
        // Until the client has closed as well: what is closed with bytes unread is reset.
        var rest = new byte[1024];
        while (await connection.ReceiveAsync(rest) > 0)
        {
        }
    }

    public void Dispose() => _listener.Dispose();

    private static async Task ReadRequestAsync(Socket connection)
    {
        var request = new byte[4096];
        var length = 0;
        while (!request.AsSpan(0, length).EndsWith("\r\n\r\n"u8))
        {
            var read = await connection.ReceiveAsync(request.AsMemory(length));
            if (read == 0) return;
            length += read;
        }
    }
}
