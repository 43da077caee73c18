using Simulator.Http.Sockets;

namespace Simulator.Http.Tests.Hostile;

/// <summary>Which engine the hostile server is let loose on.</summary>
internal static class EngineUnderTest
{
    public static IHttpEngine Make(HttpEngineOptions options) => new SocketHttpEngine(options);
}
