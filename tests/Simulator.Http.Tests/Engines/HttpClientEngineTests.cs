using Simulator.Http.Fallback;

namespace Simulator.Http.Tests.Engines;

public sealed class HttpClientEngineTests : HttpEngineContract
{
    protected override IHttpEngine Engine(HttpEngineOptions options, TimeProvider time) => new HttpClientEngine(options, time);
}
