using Simulator.Http.Redirects;

namespace Simulator.Http.Fallback;

/// <summary>
/// Carries requests by HttpClient: for HTTP/2 and proxies. Dearer than sockets (about 2 KB of garbage a request, and with own connections a handler for each
/// lane), and it tells less: dead keep-alives are replaced in silence, and who waits for a connection is not counted.
/// </summary>
public sealed class HttpClientEngine : IHttpEngine
{
    private readonly CancellationTokenSource _abandon = new();
    private readonly TransportCounts _counts = new();
    private readonly Connector _connector;
    private readonly Lock _gate = new();
    private readonly HashSet<ClientConnections> _opened = [];
    private bool _isDisposed;

    /// <param name="options">How it connects.</param>
    /// <param name="time">Time limits and timestamps.</param>
    public HttpClientEngine(HttpEngineOptions options, TimeProvider time)
    {
        (Options, Time) = (options, time);
        _connector = new Connector(options, _counts, time);
        Redirects = new RedirectRule(options.Origin, options.AlsoAllowed, options.KeepsCookies);
        Abandoned = _abandon.Token;
        Shared = options.SharesConnections ? OpenConnections() : null;
    }

    public EngineFigures Figures => _counts.Figures;

    internal HttpEngineOptions Options { get; }

    internal TimeProvider Time { get; }

    internal RedirectRule Redirects { get; }

    internal CancellationToken Abandoned { get; }

    /// <summary>The connections of all lanes; null where each has its own.</summary>
    internal ClientConnections? Shared { get; }

    public IHttpLane OpenLane() => new ClientLane(this);

    public void AbandonAll() => _abandon.Cancel();

    public void Dispose()
    {
        ClientConnections[] opened;
        AbandonAll();
        lock (_gate)
        {
            if (_isDisposed) return;
            _isDisposed = true;
            opened = [.. _opened];
            _opened.Clear();
        }

        foreach (var connections in opened) connections.Dispose();
    }

    internal ClientConnections OpenConnections()
    {
        var connections = new ClientConnections(Options, _connector);
        lock (_gate) _opened.Add(connections);
        return connections;
    }

    internal void Retire(ClientConnections connections)
    {
        lock (_gate) _opened.Remove(connections);
        connections.Dispose();
    }
}
