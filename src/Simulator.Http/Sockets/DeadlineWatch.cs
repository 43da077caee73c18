namespace Simulator.Http.Sockets;

/// <summary>
/// Dooms exchanges whose time is up. An exchange stands in the queue once, however often it is used: when its turn comes early, it is put back at the deadline it
/// has by then, so that a request costs a comparison. A deadline before that turn puts it in again, and the turn it had counts no more.
/// </summary>
internal sealed class DeadlineWatch
{
    private readonly Lock _gate = new();
    private readonly PriorityQueue<SocketExchange, long> _turns = new();

    public void Watch(SocketExchange exchange)
    {
        if (exchange.Deadline < exchange.WatchedAt)
        {
            lock (_gate)
            {
                if (exchange.Deadline < exchange.WatchedAt)
                {
                    Queue(exchange, exchange.Deadline);
                }
            }
        }
    }

    /// <summary>Dooms whatever is late by now.</summary>
    public void Tick(long now)
    {
        while (NextLate(now, out var number) is { } late)
        {
            late.Doom(number, isAbandoned: false);
        }
    }

    private SocketExchange? NextLate(long now, out long number)
    {
        lock (_gate)
        {
            while (_turns.TryPeek(out var exchange, out var turn) && turn <= now)
            {
                _turns.Dequeue();
                if (turn != exchange.WatchedAt)
                {
                    continue;
                }

                // Whoever begins now sees that nobody watches, or is seen to be in flight.
                exchange.WatchedAt = long.MaxValue;
                Interlocked.MemoryBarrier();
                number = exchange.Number;
                var deadline = exchange.Deadline;
                if (exchange.IsInFlight && number == exchange.Number)
                {
                    if (deadline <= now)
                    {
                        return exchange;
                    }

                    Queue(exchange, deadline);
                }
            }
        }

        number = 0;
        return null;
    }

    private void Queue(SocketExchange exchange, long turn)
    {
        exchange.WatchedAt = turn;
        _turns.Enqueue(exchange, turn);
    }
}
