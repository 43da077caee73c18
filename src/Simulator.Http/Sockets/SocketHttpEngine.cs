using System.Globalization;
using System.Net;
using Simulator.Http.Answers;
using Simulator.Http.Redirects;

namespace Simulator.Http.Sockets;

/// <summary>
/// HTTP/1.1 (RFC 9112) over sockets and TLS, made for load: a request on a connection that is kept alive allocates nothing, an idle connection has no buffer, a
/// deadline no timer. docs/decisions/0017-own-http-engine.md says why it is ours. On Linux start the process with
/// <c>DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS=1</c>: then handlers run on the threads that see what came.
/// </summary>
public sealed class SocketHttpEngine : IHttpEngine
{
    /// <summary>How late a time limit may be noticed.</summary>
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(10);

    private static readonly TimeSpan SweepEvery = TimeSpan.FromSeconds(1);

    /// <summary>So long before a server closes an idle connection it is not used any more: a request might cross the closing.</summary>
    private static readonly TimeSpan KeepMargin = TimeSpan.FromMilliseconds(500);

    private readonly TimeProvider _time;
    private readonly Site[] _sites;
    private readonly ConnectionList _connections = new();
    private readonly Ticker _ticker;
    private readonly double _stampsPerTick;
    private readonly long _idleTimeout;
    private readonly long _keepMargin;
    private readonly long _sweepEvery;
    private long _nextSweep;
    private volatile bool _isAbandoned;
    private volatile bool _isDisposed;

    /// <summary>An engine with the system's clock and names.</summary>
    public SocketHttpEngine(HttpEngineOptions options)
        : this(options, TimeProvider.System)
    {
    }

    /// <summary>An engine.</summary>
    /// <param name="options">How it connects.</param>
    /// <param name="time">Of timings, time limits and idleness.</param>
    /// <param name="resolve">Gives the addresses of a name, or throws <see cref="System.Net.Sockets.SocketException"/>; null for the system's resolver.</param>
    public SocketHttpEngine(HttpEngineOptions options, TimeProvider time, Func<string, CancellationToken, Task<IPAddress[]>>? resolve = null)
    {
        Options = options;
        _time = time;
        _stampsPerTick = Sockets.Stamps.Ratio(time);
        _idleTimeout = Stamps(options.IdleTimeout);
        _keepMargin = Stamps(KeepMargin);
        _sweepEvery = Stamps(SweepEvery);
        _sites = [new Site(options.Origin, options, isTarget: true), .. options.AlsoAllowed.Select(origin => new Site(origin, options, isTarget: false))];
        Connector = new Connector(new NameCache(resolve ?? Dns.GetHostAddressesAsync, options.DnsTimeToLive, time), options.LocalAddresses, time);
        Redirects = new RedirectRule(options.Origin, options.AlsoAllowed, options.KeepsCookies);
        Exchanges = new ExchangePool(this);
        SharedShelf = options.SharesConnections ? NewShelf() : null;
        _ticker = new Ticker(time, Tick, OnTick);
    }

    public EngineFigures Figures => Tally.Figures(_connections.Count);

    internal HttpEngineOptions Options { get; }

    internal Connector Connector { get; }

    internal ExchangePool Exchanges { get; }

    internal RedirectRule Redirects { get; }

    internal DeadlineWatch Deadlines { get; } = new();

    internal Tally Tally { get; } = new();

    /// <summary>Null where each lane has its own.</summary>
    internal ConnectionShelf? SharedShelf { get; }

    /// <summary>Where origin-form targets go.</summary>
    internal Site Target => _sites[0];

    internal bool IsAbandoned => _isAbandoned;

    internal long Now => _time.GetTimestamp();

    public IHttpLane OpenLane() => new SocketLane(this);

    public async Task<string?> ObjectionAsync(TimeSpan limit, CancellationToken stop)
    {
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(stop);
        using var timer = _time.CreateTimer(static source => ((CancellationTokenSource)source!).Cancel(), cancel, limit, Timeout.InfiniteTimeSpan);
        try
        {
            var (socket, tls) = await Connector.OpenAsync(Target, Now + Stamps(limit), new OpeningTimes(), cancel.Token).ConfigureAwait(false);
            tls?.Dispose();
            socket.Dispose();
            return null;
        }
        catch (ConnectFailedException failed)
        {
            return failed.Message;
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{Target.Name} did not take a connection within {limit.TotalSeconds:0.###} s");
        }
    }

    public void AbandonAll()
    {
        _isAbandoned = true;
        Interlocked.MemoryBarrier();
        foreach (var exchange in Exchanges.All())
        {
            exchange.Doom(exchange.Number, isAbandoned: true);
        }
    }

    public void Dispose()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        _ticker.Dispose();
        AbandonAll();
        foreach (var connection in _connections.All())
        {
            Close(connection);
        }
    }

    internal long Stamps(TimeSpan span) => Sockets.Stamps.Of(span, _stampsPerTick);

    internal ConnectionShelf NewShelf() => new(Options.MostConnections, Tally);

    internal LaneCookies? NewCookies() => Options.KeepsCookies ? new LaneCookies(_time) : null;

    internal AnswerLimits AnswerLimits(ExchangeLimits limits) => new(Options.MostHead, limits.MostBody, Options.HashesBodies, Options.Compression);

    /// <summary>Whether an idle connection is of no use any more: its server's time is up, or it was closed, or something came that nobody asked for.</summary>
    internal bool IsStale(Connection idle) => (idle.KeptUntil != long.MaxValue && Now >= idle.KeptUntil) || idle.IsDead();

    /// <summary>Whether a connection may be used again after an answer that lets it be.</summary>
    internal bool MayKeep(Connection connection, int? idleSeconds, long now)
    {
        connection.KeptUntil = idleSeconds is { } seconds ? now + Stamps(TimeSpan.FromSeconds(seconds)) - _keepMargin : long.MaxValue;
        return Options.KeepsAlive && !_isDisposed && connection.KeptUntil > now;
    }

    /// <summary>The site of a URL; null where no load may go there.</summary>
    internal Site? Find(Uri url) => Array.Find(_sites, site => site.Is(url));

    internal void Add(Connection connection)
    {
        Tally.HasConnected();
        _connections.Add(connection);
        if (_isDisposed)
        {
            Close(connection);
        }
    }

    /// <summary>Closes a connection for good, whoever does so first.</summary>
    internal void Close(Connection connection)
    {
        connection.Close();
        _connections.Remove(connection);
    }

    private void OnTick()
    {
        var now = Now;
        Deadlines.Tick(now);
        if (now >= _nextSweep)
        {
            _nextSweep = now + _sweepEvery;
            Sweep(now);
        }
    }

    private void Sweep(long now)
    {
        foreach (var idle in _connections.IdleBefore(now - _idleTimeout, now))
        {
            if (idle.Shelf.TryEvict(idle))
            {
                Close(idle);
            }
        }
    }
}
