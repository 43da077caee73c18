namespace Simulator.Http;

/// <summary>A version of HTTP.</summary>
public enum HttpProtocol : byte
{
    /// <summary>HTTP/1.1 (RFC 9112).</summary>
    Http1,

    /// <summary>HTTP/2 (RFC 9113) and nothing else: over TLS as agreed by ALPN, without TLS with prior knowledge.</summary>
    Http2,
}
