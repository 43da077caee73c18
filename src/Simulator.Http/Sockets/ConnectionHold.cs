namespace Simulator.Http.Sockets;

/// <summary>What an exchange holds of its shelf: a connection, leave to open one, or nothing. What it lets go of goes to who waits for it.</summary>
internal sealed class ConnectionHold(SocketHttpEngine engine)
{
    // The connection that this thread freed, while it tells: it was read empty this moment, and need not be looked at before it is used again.
    [ThreadStatic]
    private static Connection? _freedHere;

    private Connection? _connection;
    private bool _hasLeave;

    public ConnectionShelf Shelf { get; private set; } = null!;

    public Connection? Connection => _connection;

    /// <summary>Between these two this thread tells that an exchange ended, which had that connection.</summary>
    public static void BeginTelling(Connection? freed) => _freedHere = freed;

    public static void EndTelling() => _freedHere = null;

    public void Begin(ConnectionShelf shelf) => Shelf = shelf;

    /// <summary>An idle connection that is still good; those that are not are closed.</summary>
    public Connection? FindIdle(Site site)
    {
        while (Shelf.TryTake(site, out var idle))
        {
            if (ReferenceEquals(idle, _freedHere) || !engine.IsStale(idle!))
            {
                return idle;
            }

            engine.Tally.LostKeepAlive();
            engine.Close(idle!);
            Shelf.GiveUp()?.GoOn(null);
        }

        return null;
    }

    public void TakeLeave() => _hasLeave = true;

    /// <summary>A full fence.</summary>
    public void Take(Connection connection)
    {
        _hasLeave = false;
        Interlocked.Exchange(ref _connection, connection);
    }

    /// <summary>Closes the connection and keeps leave to open another in its place.</summary>
    public void Renew()
    {
        engine.Close(Interlocked.Exchange(ref _connection, null)!);
        _hasLeave = true;
    }

    /// <summary>Lets go of what it holds.</summary>
    public void Leave(bool isToBeKept, int? idleSeconds, long now)
    {
        SocketExchange? next = null;
        Connection? passed = null;
        if (_connection is { } connection)
        {
            Interlocked.Exchange(ref _connection, null);
            if (isToBeKept && engine.MayKeep(connection, idleSeconds, now))
            {
                next = Shelf.Put(connection, now, out var isKept);
                passed = isKept ? connection : null;
            }
            else
            {
                next = Shelf.GiveUp();
            }

            if (!isToBeKept || passed is null)
            {
                engine.Close(connection);
            }
        }
        else if (_hasLeave)
        {
            next = Shelf.GiveUp();
        }

        _hasLeave = false;
        next?.GoOn(passed);
    }

    public void Clear() => (_connection, Shelf) = (null, null!);
}
