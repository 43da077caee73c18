namespace Simulator.Model.Plans;

/// <summary>How users reach the target over HTTP. As it comes: HTTP/1.1, each user with connections of its own that are kept alive, and nothing that a program would not do unasked.</summary>
public sealed record HttpPlan
{
    /// <summary>True: users share a pool of connections. False: each has its own, as the browsers of real users have.</summary>
    public bool SharesConnections { get; init; }

    /// <summary>Most connections at a time, of a node's pool or of one user; null for no limit.</summary>
    public int? MaxConnections { get; init; }

    public bool KeepAlive { get; init; } = true;

    /// <summary>HTTP/2 and nothing else; otherwise HTTP/1.1.</summary>
    public bool IsHttp2 { get; init; }

    public bool Compression { get; init; }

    public bool Cookies { get; init; }

    /// <summary>How many redirects are followed for one request; 0 for none.</summary>
    public int Redirects { get; init; }

    /// <summary>Bytes of a body that are kept to be read.</summary>
    public int MaxBody { get; init; } = 4 * 1024 * 1024;

    public TimeSpan IdleTimeout { get; init; } = TimeSpan.FromMinutes(2);

    public TimeSpan DnsTtl { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>IP addresses of the generator's machines to connect from.</summary>
    public IReadOnlyList<string> LocalAddresses { get; init; } = [];

    /// <summary>Null: that of the environment, or none.</summary>
    public Uri? Proxy { get; init; }

    /// <summary>Whether a node takes the proxy that its environment names for the target.</summary>
    public bool TakesProxyOfEnvironment { get; init; } = true;

    public TlsPlan Tls { get; init; } = new();

    public TracePlan Trace { get; init; } = new();
}
