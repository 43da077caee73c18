using Simulator.Http.Fallback;

namespace Simulator.Http.Tests.Engines;

public sealed class ClientTlsTests : TlsEngineContract
{
    protected override IHttpEngine Engine(HttpEngineOptions options) => new HttpClientEngine(options, TimeProvider.System);
}
