namespace Simulator.Http.Sockets;

/// <summary>The exchanges of an engine: as many as were ever in flight at once. Used last, used next, so that few stay hot.</summary>
internal sealed class ExchangePool(SocketHttpEngine engine)
{
    private readonly Lock _gate = new();
    private readonly Stack<SocketExchange> _free = [];
    private readonly List<SocketExchange> _all = [];

    public SocketExchange Take()
    {
        lock (_gate)
        {
            if (_free.TryPop(out var free))
            {
                return free;
            }

            var fresh = new SocketExchange(engine);
            _all.Add(fresh);
            return fresh;
        }
    }

    public void Return(SocketExchange exchange)
    {
        lock (_gate)
        {
            _free.Push(exchange);
        }
    }

    public SocketExchange[] All()
    {
        lock (_gate)
        {
            return [.. _all];
        }
    }
}
