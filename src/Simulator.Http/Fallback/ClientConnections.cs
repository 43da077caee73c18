namespace Simulator.Http.Fallback;

/// <summary>Connections of HttpClient, of one lane or of all: closed when they are retired and nobody uses them any more.</summary>
internal sealed class ClientConnections : IDisposable
{
    private static readonly TimeSpan LongestConnect = TimeSpan.FromMinutes(1);

    private readonly HttpMessageInvoker _invoker;
    private readonly Lock _gate = new();
    private int _users;
    private bool _isRetired;

    public ClientConnections(HttpEngineOptions options, Connector connector)
    {
        var handler = new SocketsHttpHandler
        {
            ConnectCallback = connector.ConnectAsync,
            PlaintextStreamFilter = connector.CountAsync,
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = options.Proxy is not null,
            Proxy = options.Proxy is { } proxy ? new FixedProxy(proxy) : null,
            SslOptions = ClientTls.For(options),
            MaxConnectionsPerServer = options.MostConnections,
            EnableMultipleHttp2Connections = options.SharesConnections,
            PooledConnectionIdleTimeout = options.IdleTimeout,
            PooledConnectionLifetime = options.KeepsAlive ? Timeout.InfiniteTimeSpan : TimeSpan.Zero,
            ConnectTimeout = LongestConnect,
            MaxResponseHeadersLength = Math.Max(1, options.MostHead / 1024),
            MaxResponseDrainSize = 0,
            ActivityHeadersPropagator = null,
            RequestHeaderEncodingSelector = (_, _) => System.Text.Encoding.UTF8,
            ResponseHeaderEncodingSelector = (_, _) => System.Text.Encoding.Latin1,
        };
        _invoker = new HttpMessageInvoker(handler);
    }

    /// <summary>One more uses them; <see cref="Leave"/> has to follow.</summary>
    public void Enter()
    {
        lock (_gate) _users++;
    }

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken stop) => _invoker.SendAsync(request, stop);

    public void Leave()
    {
        bool isLast;
        lock (_gate) isLast = --_users == 0 && _isRetired;
        if (isLast) _invoker.Dispose();
    }

    /// <summary>No more requests; those in flight go on.</summary>
    public void Dispose()
    {
        bool isUnused;
        lock (_gate)
        {
            isUnused = !_isRetired && _users == 0;
            _isRetired = true;
        }

        if (isUnused) _invoker.Dispose();
    }
}
