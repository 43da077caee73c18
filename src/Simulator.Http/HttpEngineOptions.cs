using System.Net;
using System.Security.Cryptography.X509Certificates;

namespace Simulator.Http;

/// <summary>How an engine connects.</summary>
public sealed record HttpEngineOptions
{
    /// <summary>The target's origin and, as a prefix of every path in origin form, its path.</summary>
    public required Uri Origin { get; init; }

    /// <summary>Spoken with the target.</summary>
    public HttpProtocol Protocol { get; init; }

    /// <summary>Stands between the generator and the target, null for none: <c>http</c>, <c>https</c>, <c>socks4</c>, <c>socks4a</c> or <c>socks5</c>, with name and password where it asks for them.</summary>
    public Uri? Proxy { get; init; }

    /// <summary>Other origins that redirects may lead to; to all others no load goes.</summary>
    public IReadOnlyList<Uri> AlsoAllowed { get; init; } = [];

    /// <summary>True: lanes share a pool of connections. False: each lane has its own, as the browsers of real users have.</summary>
    public bool SharesConnections { get; init; }

    /// <summary>Most connections of the shared pool, or of one lane; requests beyond wait in turn, and their waiting counts.</summary>
    public int MostConnections { get; init; } = int.MaxValue;

    /// <summary>Whether a connection is used again. False opens a new one for each request.</summary>
    public bool KeepsAlive { get; init; } = true;

    /// <summary>An idle connection is closed after this time.</summary>
    public TimeSpan IdleTimeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How long an address of a name holds.</summary>
    public TimeSpan DnsTimeToLive { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Addresses of this machine to connect from, in turn: each has some 28,000 ports of its own. Empty: the system chooses.</summary>
    public IReadOnlyList<IPAddress> LocalAddresses { get; init; } = [];

    /// <summary>Whether bodies that are compressed are asked for, and unfolded.</summary>
    public bool Compression { get; init; }

    /// <summary>Whether bodies are hashed.</summary>
    public bool HashesBodies { get; init; }

    /// <summary>Whether lanes keep cookies and send them back (RFC 6265).</summary>
    public bool KeepsCookies { get; init; }

    /// <summary>Whether the target's certificate is checked. False is for test environments and has to be said aloud.</summary>
    public bool ChecksCertificates { get; init; } = true;

    /// <summary>Trusted beside the system's certificates.</summary>
    public X509Certificate2Collection? TrustedRoots { get; init; }

    /// <summary>What the generator shows of itself, null for nothing.</summary>
    public X509Certificate2? ClientCertificate { get; init; }

    /// <summary>Name for SNI and for the check of the certificate, and the host header, where it is not the URL's.</summary>
    public string? ServerName { get; init; }

    /// <summary>Most bytes of an answer's head.</summary>
    public int MostHead { get; init; } = 32 * 1024;
}
