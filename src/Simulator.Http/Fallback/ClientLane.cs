using System.Text;
using Simulator.Http.Cookies;

namespace Simulator.Http.Fallback;

/// <summary>One user's way to the target over HttpClient. Own connections are a handler of their own, some kilobytes, made with the first request.</summary>
internal sealed class ClientLane(HttpClientEngine engine) : IHttpLane
{
    private readonly Lock _gate = new();
    private ClientConnections? _own;
    private CookieJar? _cookies;

    public void Send(RequestDraft draft, ExchangeLimits limits, IExchangeHandler handler) =>
        _ = new ClientExchange(engine, this, draft, limits).RunAsync(Connections(), handler);

    public void Close()
    {
        lock (_gate)
        {
            if (_own is not null) engine.Retire(_own);
            (_own, _cookies) = (null, null);
        }
    }

    /// <summary>The value of the cookie header, or null.</summary>
    public ByteBuffer? CookiesFor(CookiePlace place)
    {
        lock (_gate)
        {
            if (_cookies is null) return null;
            var header = new ByteBuffer();
            return _cookies.Write(place, engine.Time.GetUtcNow(), header) ? header : null;
        }
    }

    public void Store(AnswerFields answer, CookiePlace from)
    {
        if (!engine.Options.KeepsCookies) return;
        foreach (var cookie in answer.All("Set-Cookie"))
        {
            lock (_gate) (_cookies ??= new()).Store(Encoding.Latin1.GetBytes(cookie), from, engine.Time.GetUtcNow());
        }
    }

    private ClientConnections Connections()
    {
        lock (_gate)
        {
            var connections = engine.Shared ?? (_own ??= engine.OpenConnections());
            connections.Enter();
            return connections;
        }
    }
}
