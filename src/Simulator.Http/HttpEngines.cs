using Simulator.Http.Fallback;
using Simulator.Http.Sockets;

namespace Simulator.Http;

/// <summary>Chooses the engine that can do what is asked for.</summary>
public static class HttpEngines
{
    /// <summary>Why HttpClient has to carry the requests, as the rest of a sentence; null where nothing asks for it.</summary>
    public static string? NeedOfHttpClient(HttpEngineOptions options) => options switch
    {
        { Protocol: HttpProtocol.Http2 } => "HTTP/2 is carried by HttpClient",
        { Proxy: not null } => "requests through a proxy are carried by HttpClient",
        _ => null,
    };

    /// <summary>The engine of our own wherever it can.</summary>
    public static IHttpEngine Create(HttpEngineOptions options, TimeProvider time) =>
        NeedOfHttpClient(options) is null ? new SocketHttpEngine(options, time) : new HttpClientEngine(options, time);
}
