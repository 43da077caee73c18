using Simulator.Http.Tests.Hostile.Server;

namespace Simulator.Http.Tests.Hostile;

/// <summary>Makes the same server over plain TCP and over TLS.</summary>
internal static class Transports
{
    public static HostileServer Serve(this Transport transport, Script script, int window = 0) =>
        new(script, transport == Transport.Tls ? HostileCertificates.Options(HostileCertificates.Good) : null, window);
}
