using System.Net.Security;

namespace Simulator.Http.Sockets;

/// <summary>An <see cref="SslStream"/> that remembers what was wrong with the certificate, and tells a farewell from a connection that just ended.</summary>
internal sealed class TlsStream(WatchedStream inner) : SslStream(inner, leaveInnerStreamOpen: false)
{
    public string? Objection { get; set; }

    /// <summary>Whether the connection ended without the farewell of TLS: what was read may be cut (RFC 9112, section 9.8).</summary>
    public bool WasCut => inner.HasEnded;

    /// <summary>Whether something came that nobody asked for yet.</summary>
    public bool HasSurplus => inner.HasSurplus;
}
