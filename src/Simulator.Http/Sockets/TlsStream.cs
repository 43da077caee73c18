using System.Net.Security;

namespace Simulator.Http.Sockets;

/// <summary>An <see cref="SslStream"/> that remembers what was wrong with the certificate.</summary>
internal sealed class TlsStream(Stream inner) : SslStream(inner, leaveInnerStreamOpen: false)
{
    public string? Objection { get; set; }
}
