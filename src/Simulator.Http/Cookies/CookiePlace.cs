using System.Net;

namespace Simulator.Http.Cookies;

/// <summary>Where a request went or goes, as far as cookies care.</summary>
/// <param name="host">The URL's host in lower case, without port.</param>
/// <param name="target">The path in origin form; a query after it is disregarded.</param>
/// <param name="isSecure">Whether it goes over TLS.</param>
internal readonly ref struct CookiePlace(string host, ReadOnlySpan<byte> target, bool isSecure)
{
    public string Host { get; } = host;

    public ReadOnlySpan<byte> Path { get; } = CookiePaths.WithoutQuery(target);

    public bool IsSecure { get; } = isSecure;

    /// <summary>Whether a cookie of this domain is for this host (RFC 6265, section 5.1.3). Addresses have nothing below them.</summary>
    public bool IsBelow(string domain) =>
        Host == domain
        || (Host.Length > domain.Length && Host.EndsWith(domain, StringComparison.Ordinal) && Host[^(domain.Length + 1)] == '.' && !IPAddress.TryParse(Host, out _));
}
