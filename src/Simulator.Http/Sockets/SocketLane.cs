namespace Simulator.Http.Sockets;

/// <summary>A lane over connections of its own, or over those that all share. A lane that never sent anything is this object alone.</summary>
internal sealed class SocketLane(SocketHttpEngine engine) : IHttpLane
{
    private ConnectionShelf? _shelf = engine.SharedShelf;

    private LaneCookies? _cookies = engine.NewCookies();

    /// <summary>Null where none are kept.</summary>
    public LaneCookies? Cookies => _cookies;

    /// <summary>The connections it may use.</summary>
    public ConnectionShelf Shelf => _shelf ?? Interlocked.CompareExchange(ref _shelf, engine.NewShelf(), null) ?? _shelf;

    public void Send(RequestDraft draft, ExchangeLimits limits, IExchangeHandler handler) => engine.Exchanges.Take().Send(this, draft, limits, handler);

    public void Close()
    {
        _cookies = engine.NewCookies();
        if (_shelf is { } shelf && engine.SharedShelf is null)
        {
            for (var each = shelf.StartOver(); each is not null;)
            {
                var below = each.Below;
                each.Below = null;
                engine.Close(each);
                each = below;
            }
        }
    }
}
