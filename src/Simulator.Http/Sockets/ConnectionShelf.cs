namespace Simulator.Http.Sockets;

/// <summary>
/// The connections of one lane, or those that all lanes share: idle ones (last in, first out, so that few stay busy), how many there are, and who waits
/// for one in turn. It only keeps the books; opening and closing is its callers'.
/// </summary>
internal sealed class ConnectionShelf(int most, Tally tally)
{
    private Connection? _top;
    private Queue<WaitingTicket>? _waiting;
    private int _open;

    /// <summary>Counts the visitors of the lane: connections of an earlier one are not used again.</summary>
    public int Visit { get; private set; }

    /// <summary>Takes the idle connection to a site that was used last; false where there is none.</summary>
    public bool TryTake(Site site, out Connection? taken)
    {
        lock (this)
        {
            Connection? above = null;
            for (taken = _top; taken is not null; above = taken, taken = taken.Below)
            {
                if (ReferenceEquals(taken.Site, site))
                {
                    Unlink(taken, above);
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Asks for leave to open one more; where there are too many, an idle one to another site makes room, else the exchange waits.</summary>
    public OpeningLeave AskToOpen(SocketExchange exchange, out Connection? toClose)
    {
        lock (this)
        {
            toClose = null;
            if (_open < most)
            {
                _open++;
                return OpeningLeave.Granted;
            }

            if (_top is not null)
            {
                // Of the same site, and put back a moment ago, or of another: either way the caller looks again or opens in its place.
                toClose = _top;
                Unlink(toClose, above: null);
                return OpeningLeave.Granted;
            }

            (_waiting ??= new()).Enqueue(exchange.WaitAt(this));
            tally.BeganToWait();
            return OpeningLeave.Waits;
        }
    }

    /// <summary>Puts a connection back, or gives it to who waits longest. Returns who is to go on, with the connection or, where it is of no use, in its place.</summary>
    public SocketExchange? Put(Connection connection, long now, out bool isKept)
    {
        lock (this)
        {
            var isOutdated = connection.Visit != Visit;
            if (NextWaiting() is { } next)
            {
                isKept = !isOutdated && next.WaitsFor(connection.Site);
                return next;
            }

            isKept = !isOutdated;
            if (isKept)
            {
                connection.IdleSince = now;
                connection.Below = _top;
                _top = connection;
            }
            else
            {
                _open--;
            }

            return null;
        }
    }

    /// <summary>A connection is no more, or was not to be had. Returns who may open one in its place.</summary>
    public SocketExchange? GiveUp()
    {
        lock (this)
        {
            if (NextWaiting() is { } next)
            {
                return next;
            }

            _open--;
            return null;
        }
    }

    /// <summary>Takes a connection off the shelf that was idle too long; false where it was taken in the meantime.</summary>
    public bool TryEvict(Connection connection)
    {
        lock (this)
        {
            Connection? above = null;
            for (var each = _top; each is not null; above = each, each = each.Below)
            {
                if (ReferenceEquals(each, connection))
                {
                    Unlink(each, above);
                    _open--;
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The next visitor begins: returns the first of the idle connections, which hang together by <see cref="Connection.Below"/>, to be closed.</summary>
    public Connection? StartOver()
    {
        lock (this)
        {
            Visit++;
            var first = _top;
            for (var each = first; each is not null; each = each.Below)
            {
                each.IdleSince = 0;
                _open--;
            }

            _top = null;
            return first;
        }
    }

    /// <summary>Ends the waiting of an exchange; false where its turn came in the meantime.</summary>
    public bool TryWithdraw(SocketExchange exchange, long number)
    {
        lock (this)
        {
            if (!exchange.EndWait(number))
            {
                return false;
            }

            tally.CeasedToWait();
            while (_waiting!.TryPeek(out var ticket) && !ticket.IsValid)
            {
                _waiting.Dequeue();
            }

            return true;
        }
    }

    private SocketExchange? NextWaiting()
    {
        while (_waiting is not null && _waiting.TryDequeue(out var ticket))
        {
            if (ticket.IsValid)
            {
                ticket.Exchange.EndWait(ticket.Number);
                tally.CeasedToWait();
                return ticket.Exchange;
            }
        }

        return null;
    }

    private void Unlink(Connection connection, Connection? above)
    {
        if (above is null)
        {
            _top = connection.Below;
        }
        else
        {
            above.Below = connection.Below;
        }

        connection.Below = null;
        connection.IdleSince = 0;
    }
}
