using Simulator.Http.Sockets;

namespace Simulator.Http.Tests.Engines;

public sealed class SocketTlsTests : TlsEngineContract
{
    protected override IHttpEngine Engine(HttpEngineOptions options) => new SocketHttpEngine(options);
}
