namespace Simulator.Http.Sockets;

/// <summary>All open connections of an engine, for sweeping up those that were idle too long. Costs a lock when one opens or closes, nothing between.</summary>
internal sealed class ConnectionList
{
    private readonly Lock _gate = new();
    private Connection? _first;

    public int Count { get; private set; }

    public void Add(Connection connection)
    {
        lock (_gate)
        {
            connection.IsListed = true;
            connection.Next = _first;
            _first?.Previous = connection;
            _first = connection;
            Count++;
        }
    }

    public void Remove(Connection connection)
    {
        lock (_gate)
        {
            if (!connection.IsListed)
            {
                return;
            }

            connection.IsListed = false;
            if (connection.Previous is { } previous)
            {
                previous.Next = connection.Next;
            }
            else
            {
                _first = connection.Next;
            }

            connection.Next?.Previous = connection.Previous;
            (connection.Previous, connection.Next) = (null, null);
            Count--;
        }
    }

    /// <summary>Those idle before a time, and those that their server closes now.</summary>
    public List<Connection> IdleBefore(long time, long now)
    {
        var found = new List<Connection>();
        lock (_gate)
        {
            for (var each = _first; each is not null; each = each.Next)
            {
                if (each.IdleSince != 0 && (each.IdleSince < time || each.KeptUntil <= now))
                {
                    found.Add(each);
                }
            }
        }

        return found;
    }

    public List<Connection> All()
    {
        var found = new List<Connection>();
        lock (_gate)
        {
            for (var each = _first; each is not null; each = each.Next)
            {
                found.Add(each);
            }
        }

        return found;
    }
}
