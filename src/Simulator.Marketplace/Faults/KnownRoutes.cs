using Microsoft.AspNetCore.Routing;
using Simulator.Marketplace.Http;

namespace Simulator.Marketplace.Faults;

/// <summary>The routes that the marketplace has: a fault on any other would never strike, and nobody would know.</summary>
internal sealed class KnownRoutes(IEndpointRouteBuilder app)
{
    public bool Has(FaultRoute route) => !route.IsPattern || app.DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().Any(route.IsFor);

    /// <inheritdoc cref="FaultSetting.Read"/>
    public FaultSetting? Read(FaultKind kind, double? rate, string? detail, string? route, Problems problems)
    {
        if (FaultSetting.Read(kind, rate, detail, route, problems) is not { } setting) return null;
        if (Has(setting.Route)) return setting;
        problems.Add("route", "is no route of this marketplace");
        return null;
    }
}
