using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Simulator.Marketplace.Tests.Faults;

/// <summary>Requests as a fault sees them.</summary>
internal static class Requests
{
    public static HttpContext Accept()
    {
        var http = To("/api/bids/7/accept", "POST");
        http.SetEndpoint(new RouteEndpoint(_ => Task.CompletedTask, RoutePatternFactory.Parse("/api/bids/{id}/accept"), 0, metadata: null, "accept"));
        return http;
    }

    public static HttpContext To(string path, string method = "GET") => new DefaultHttpContext { Request = { Method = method, Path = path } };
}
