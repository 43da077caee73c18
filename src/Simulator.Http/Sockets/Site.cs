using System.Net.Security;
using System.Text;

namespace Simulator.Http.Sockets;

/// <summary>An origin that load may go to, with the parts of its requests that never change, encoded once.</summary>
internal sealed class Site
{
    private readonly byte[] _prefix;
    private readonly byte[] _afterTarget;

    public Site(Uri origin, HttpEngineOptions options, bool isTarget)
    {
        Origin = new Uri(origin.GetLeftPart(UriPartial.Authority));
        IsTls = origin.Scheme == Uri.UriSchemeHttps;
        Host = origin.IdnHost.Trim('[', ']');
        Port = origin.Port;
        var name = isTarget ? options.ServerName : null;
        var authority = name ?? (origin.HostNameType == UriHostNameType.IPv6 ? $"[{Host}]" : Host);
        Name = $"{Host}:{Port}";
        ServerName = name ?? Host;
        _prefix = isTarget ? Encoding.ASCII.GetBytes(origin.AbsolutePath.TrimEnd('/')) : [];
        _afterTarget = Encoding.ASCII.GetBytes(
            $" HTTP/1.1\r\nHost: {authority}{(origin.IsDefaultPort ? "" : $":{Port}")}\r\n"
            + (options.Compression ? "Accept-Encoding: gzip, deflate, br\r\n" : "")
            + (options.KeepsAlive ? "" : "Connection: close\r\n"));
        Tls = IsTls ? TlsSettings.For(this, options) : null;
    }

    /// <summary>Without path.</summary>
    public Uri Origin { get; }

    public bool IsTls { get; }

    public string Host { get; }

    public int Port { get; }

    /// <summary>Host and port, for sentences.</summary>
    public string Name { get; }

    /// <summary>Of SNI and of the certificate.</summary>
    public string ServerName { get; }

    public SslClientAuthenticationOptions? Tls { get; }

    /// <summary>Stands before every path in origin form.</summary>
    public ReadOnlySpan<byte> Prefix => _prefix;

    /// <summary>The rest of the request line and the header lines that all requests have.</summary>
    public ReadOnlySpan<byte> AfterTarget => _afterTarget;

    public bool Is(Uri url) =>
        IsTls == (url.Scheme == Uri.UriSchemeHttps) && Port == url.Port && Host.Equals(url.IdnHost.Trim('[', ']'), StringComparison.OrdinalIgnoreCase);
}
