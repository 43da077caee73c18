using Simulator.Http.Sockets;

namespace Simulator.Http.Tests.Engines;

public sealed class SocketHttpEngineContractTests : HttpEngineContract
{
    protected override IHttpEngine Engine(HttpEngineOptions options, TimeProvider time) => new SocketHttpEngine(options, time);
}
