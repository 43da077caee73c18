using Microsoft.AspNetCore.Routing;
using Simulator.Marketplace.Accounts;
using Simulator.Marketplace.Http;
using Simulator.Marketplace.OpenApi;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Catalogue;

/// <summary>What the marketplace says of itself.</summary>
internal sealed class CatalogueEndpoints(Database database, MarketplaceOptions options, TimeProvider time)
{
    private readonly DateTime _startedAt = time.GetUtcNow().UtcDateTime;
    private readonly long _started = time.GetTimestamp();

    public void Map(Routes routes)
    {
        routes.Get("/api/status", Role.Admins, Status).Answers(200, MarketplaceJson.Default.ServiceStatus);
        routes.Get("/api/version", Role.All, () => Reply.Ok(ServiceVersion.Current, MarketplaceJson.Default.ServiceVersion))
            .Answers(200, MarketplaceJson.Default.ServiceVersion);
        routes.Get("/api/features", Role.All, Describe).Answers(200, MarketplaceJson.Default.Features);
        routes.Get("/api/endpoints", Role.All, () => ListRoutes(routes)).Answers(200, MarketplaceJson.Default.MappedRoutes);
    }

    private Reply Status()
    {
        var pool = database.Pool;
        ServiceStatus status = new(
            "running", ServiceVersion.Current.Version, database.Name, pool.InUse, pool.Limit, pool.Waiting, _startedAt,
            time.GetElapsedTime(_started).TotalSeconds);
        return Reply.Ok(status, MarketplaceJson.Default.ServiceStatus);
    }

    private Reply Describe() => Reply.Ok(
        new Features(
            database.Name, options.Redis is not null, options.Station is not null, options.RateLimit is not null, options.PaymentProvider is not null,
            options.AllowAdminRegistration, options.TimeScale),
        MarketplaceJson.Default.Features);

    private static Reply ListRoutes(Routes routes) => Reply.Ok(
        new MappedRoutes(
        [
            .. routes.All.SelectMany(Describe)
                .OrderBy(route => route.Path, StringComparer.Ordinal).ThenBy(route => route.Method, StringComparer.Ordinal),
        ]),
        MarketplaceJson.Default.MappedRoutes);

    private static IEnumerable<MappedRoute> Describe(RouteEndpoint route) =>
        from method in route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []
        select new MappedRoute(method, route.RoutePattern.RawText!, route.Metadata.GetMetadata<RouteDescription>()?.Roles ?? []);
}
