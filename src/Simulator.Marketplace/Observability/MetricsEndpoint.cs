using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Simulator.Marketplace.Observability;

/// <summary>GET /metrics, for Prometheus and for people.</summary>
internal static class MetricsEndpoint
{
    private const string TextFormat = "text/plain; version=0.0.4; charset=utf-8";

    public static void Map(IEndpointRouteBuilder app, MarketplaceMetrics metrics) => app.MapMethods("/metrics", ["GET"], async http =>
    {
        // In memory first: a page that breaks off would look like one that lacks the rest.
        using MemoryStream page = new();
        await metrics.WriteAsync(page, http.RequestAborted).ConfigureAwait(false);
        http.Response.ContentType = TextFormat;
        http.Response.ContentLength = page.Length;
        await http.Response.BodyWriter.WriteAsync(page.GetBuffer().AsMemory(0, (int)page.Length), http.RequestAborted).ConfigureAwait(false);
    });
}
