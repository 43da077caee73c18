using System.Net;
using System.Net.Sockets;

namespace Simulator.Freeze;

/// <summary>
/// An HTTP server of one thread that never sleeps, so that each answer leaves at its moment; it needs a core of its own. It reads requests in a freeze
/// too, only to know when they came: a client cannot see that.
/// </summary>
internal sealed class FreezeServer : IDisposable
{
    private const int Listener = 0;
    private const int AnswersBetweenLooks = 8;

    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { Blocking = false };
    private readonly Poller _poller = new();
    private readonly List<Connection?> _connections = [null];
    private readonly Queue<(Connection Connection, long Arrival, long Due)> _waiting = new(1 << 16);
    private readonly FreezeSchedule _schedule;
    private readonly FreezeClock _clock;
    private readonly AnswerLog _log;

    public FreezeServer(int port, FreezeSchedule schedule, FreezeClock clock, AnswerLog log)
    {
        (_schedule, _clock, _log) = (schedule, clock, log);
        _listener.Bind(new IPEndPoint(IPAddress.Loopback, port));
        _listener.Listen(4096);
        _poller.Watch(_listener, Listener);
    }

    /// <summary>Where it listens.</summary>
    public EndPoint Address => _listener.LocalEndPoint!;

    /// <summary>Serves until <paramref name="stop"/>.</summary>
    public void Run(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            for (int i = 0, found = _poller.Look(); i < found; i++)
            {
                Read(_poller.Key(i));
            }

            AnswerWhatIsDue();
        }
    }

    public void Dispose()
    {
        _listener.Dispose();
        _connections.ForEach(connection => connection?.Dispose());
    }

    private void Read(int key)
    {
        if (key == Listener)
        {
            Accept();
            return;
        }

        if (_connections[key] is not { } connection)
        {
            return;
        }

        var requests = connection.Receive();
        if (requests < 0)
        {
            connection.Dispose();
            _connections[key] = null;
        }

        for (var arrival = _clock.Now; requests > 0; requests--)
        {
            _waiting.Enqueue((connection, arrival, _schedule.AnswerTo(arrival)));
        }
    }

    private void Accept()
    {
        var socket = _listener.Accept();
        socket.Blocking = false;
        socket.NoDelay = true;
        _connections.Add(new Connection(socket));
        _poller.Watch(socket, _connections.Count - 1);
    }

    // Requests are answered in the order of their arrival, since the schedule never overtakes.
    private void AnswerWhatIsDue()
    {
        for (var i = 0; i < AnswersBetweenLooks && _waiting.TryPeek(out var next) && next.Due <= _clock.Now; i++)
        {
            _waiting.Dequeue();
            if (next.Connection.Send())
            {
                _log.Add(next.Arrival, next.Due, _clock.Now);
            }
        }
    }
}
