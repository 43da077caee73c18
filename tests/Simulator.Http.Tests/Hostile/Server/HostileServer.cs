using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;

namespace Simulator.Http.Tests.Hostile.Server;

/// <summary>What a hostile server does to one connection; when it returns, the connection is closed.</summary>
internal delegate Task Script(HostileConnection connection);

/// <summary>Listens on a free port of the loopback and treats every connection as its script says. Disposing ends all scripts and connections, and tells whether one failed.</summary>
internal sealed class HostileServer : IAsyncDisposable
{
    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly CancellationTokenSource _closing = new();
    private readonly ConcurrentDictionary<int, HostileConnection> _open = [];
    private readonly ConcurrentQueue<Exception> _failures = [];
    private readonly ConcurrentDictionary<int, Task> _scripts = [];
    private readonly Script _script;
    private readonly SslServerAuthenticationOptions? _tls;
    private readonly Task _accepting;
    private int _accepted;

    /// <param name="script">What becomes of a connection; after TLS is agreed where there is TLS.</param>
    /// <param name="tls">Null for plain TCP.</param>
    /// <param name="window">Bytes of the receive buffer, 0 for the system's.</param>
    public HostileServer(Script script, SslServerAuthenticationOptions? tls = null, int window = 0)
    {
        (_script, _tls) = (script, tls);
        if (window > 0)
        {
            _listener.ReceiveBufferSize = window;
        }

        _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _listener.Listen(4096);
        _accepting = Accept();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndPoint!).Port;

    public Uri Origin => new($"{(_tls is null ? "http" : "https")}://127.0.0.1:{Port}");

    /// <summary>Where scripts agree on TLS themselves.</summary>
    public Uri OriginOverTls => new($"https://127.0.0.1:{Port}");

    /// <summary>How many connections were ever accepted.</summary>
    public int Accepted => Volatile.Read(ref _accepted);

    /// <summary>How many the other side has not closed yet, nor the script ended.</summary>
    public int Open => _open.Count;

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        _listener.Dispose();
        await _accepting;
        foreach (var connection in _open.Values)
        {
            connection.Reset();
        }

        await Task.WhenAll(_scripts.Values).WaitAsync(TimeSpan.FromSeconds(30));
        _closing.Dispose();
        if (!_failures.IsEmpty)
        {
            throw new AggregateException("a script of the hostile server failed", _failures);
        }
    }

    private async Task Accept()
    {
        while (true)
        {
            Socket socket;
            try
            {
                socket = await _listener.AcceptAsync(_closing.Token);
            }
            catch (Exception gone) when (gone is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }

            var number = Interlocked.Increment(ref _accepted);
            _scripts[number] = Task.Run(() => Treat(socket, number));
        }
    }

    private async Task Treat(Socket socket, int number)
    {
        using var connection = new HostileConnection(socket, number, _closing.Token);
        _open[number] = connection;
        try
        {
            if (_tls is not null)
            {
                await connection.AgreeTls(_tls);
            }

            await _script(connection);
        }
        catch (Exception expected) when (HostileConnection.IsPartOfLife(expected))
        {
        }
        catch (Exception failure)
        {
            _failures.Enqueue(failure);
        }

        _open.TryRemove(number, out _);
    }
}
