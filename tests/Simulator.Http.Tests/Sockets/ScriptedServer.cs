using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;

namespace Simulator.Http.Tests.Sockets;

/// <summary>A server on loopback whose connections do what a test says.</summary>
internal sealed class ScriptedServer : IDisposable
{
    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly Func<ServerSide, Task> _script;
    private readonly ConcurrentBag<ServerSide> _sides = [];
    private int _accepted;

    public ScriptedServer(Func<ServerSide, Task> script, IPAddress? address = null)
    {
        _script = script;
        _listener.Bind(new IPEndPoint(address ?? IPAddress.Loopback, 0));
        _listener.Listen(512);
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndPoint!).Port;

    public Uri Origin => new($"http://127.0.0.1:{Port}");

    public int Accepted => Volatile.Read(ref _accepted);

    /// <summary>A server that gives the same answer to every request.</summary>
    public static ScriptedServer Answering(string answer) => new(async side =>
    {
        while (await side.ReadRequestAsync() is not null)
        {
            await side.WriteAsync(answer);
        }
    });

    public void Dispose()
    {
        _listener.Dispose();
        foreach (var side in _sides)
        {
            side.Dispose();
        }
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var side = new ServerSide(await _listener.AcceptAsync(), Interlocked.Increment(ref _accepted));
                _sides.Add(side);
                _ = ServeAsync(side);
            }
        }
        catch (Exception closed) when (closed is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(ServerSide side)
    {
        try
        {
            await _script(side);
        }
        catch (Exception lost) when (lost is IOException or SocketException or ObjectDisposedException or TaskCanceledException or AuthenticationException)
        {
            // The engine closed it, or the test is over.
        }

        side.Dispose();
    }
}
