using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Simulator.Marketplace.Accounts;
using Simulator.Marketplace.Http;
using Simulator.Marketplace.OpenApi;

namespace Simulator.Marketplace.Faults;

/// <summary>Where administrators see and switch faults while the marketplace runs; it needs no database, which may be what is at fault.</summary>
internal sealed class FaultEndpoints(FaultSwitches faults, AccessTokens tokens)
{
    private const string All = "/api/admin/faults";
    private const string One = "/api/admin/faults/{name}";

    /// <summary>Maps them, the last of all endpoints.</summary>
    /// <exception cref="BadMarketplaceOptionException">A fault is on from the start for a route that there is not.</exception>
    public void Map(IEndpointRouteBuilder app)
    {
        KnownRoutes routes = new(app);
        Map(app, "GET", All, _ => Report()).Answers(200, MarketplaceJson.Default.FaultReport);
        Map(app, "GET", One, http => OfKind(http, State)).Answers(200, MarketplaceJson.Default.FaultState);
        Map(app, "PUT", All, MarketplaceJson.Default.FaultPlan, (_, body) => SwitchAll(routes, body)).Answers(200, MarketplaceJson.Default.FaultReport);
        Map(app, "PUT", One, MarketplaceJson.Default.FaultChange, (http, body) => Switch(routes, http, body)).Answers(200, MarketplaceJson.Default.FaultState);
        Map(app, "DELETE", All, _ => SwitchAllOff()).Answers(200, MarketplaceJson.Default.FaultReport);
        Map(app, "DELETE", One, http => OfKind(http, SwitchOff)).Answers(200, MarketplaceJson.Default.FaultState);

        var stray = FaultTable.All.Select(kind => faults[kind.Fault]).FirstOrDefault(armed => armed is not null && !routes.Has(armed.Setting.Route));
        if (stray is not null) throw new BadMarketplaceOptionException($"fault: {stray.Setting.Kind.Name}: there is no route {stray.Setting.Route.Text}");
    }

    private Reply Report() => Reply.Ok(FaultReport.From(faults), MarketplaceJson.Default.FaultReport);

    private Reply State(FaultKind kind) => Reply.Ok(FaultState.From(kind, faults[kind.Fault]), MarketplaceJson.Default.FaultState);

    private Reply SwitchAll(KnownRoutes routes, byte[] body)
    {
        if (Body.Parse(body, MarketplaceJson.Default.FaultPlan, out var plan) is { } refusal) return refusal;
        Problems problems = new();
        var settings = plan.Read(routes, problems);
        if (problems.Refusal is { } wrong) return wrong;
        faults.SwitchAll(settings);
        return Report();
    }

    private Reply Switch(KnownRoutes routes, HttpContext http, byte[] body) =>
        Body.Parse(body, MarketplaceJson.Default.FaultChange, out var change) ?? OfKind(http, kind =>
        {
            Problems problems = new();
            if (routes.Read(kind, change.Rate, change.Detail, change.Route, problems) is not { } setting) return problems.Refusal!;
            faults.Switch(setting);
            return State(kind);
        });

    private Reply SwitchAllOff()
    {
        faults.SwitchAll([]);
        return Report();
    }

    private Reply SwitchOff(FaultKind kind)
    {
        faults.SwitchOff(kind.Fault);
        return State(kind);
    }

    private static Reply OfKind(HttpContext http, Func<FaultKind, Reply> answer)
    {
        var name = (string)http.Request.RouteValues["name"]!;
        return FaultTable.Find(name) is { } kind ? answer(kind) : Refusals.NotFound("fault", name);
    }

    private RouteDescription Map(IEndpointRouteBuilder app, string method, string path, Func<HttpContext, Reply> answer)
    {
        var description = RouteDescription.Of([Role.Admin]);
        app.MapMethods(path, [method], http => ReplySending.SendAsync(http, Refusal(http) ?? answer(http))).Add(description.AddTo);
        return description;
    }

    private RouteDescription Map<TBody>(
        IEndpointRouteBuilder app, string method, string path, JsonTypeInfo<TBody> type, Func<HttpContext, byte[], Reply> answer)
        where TBody : class, IRequestBody
    {
        var description = RouteDescription.Of([Role.Admin], type);
        app.MapMethods(path, [method], async http =>
        {
            var reply = Refusal(http) ?? answer(http, await Body.ReadAsync(http.Request).ConfigureAwait(false));
            await ReplySending.SendAsync(http, reply).ConfigureAwait(false);
        }).Add(description.AddTo);
        return description;
    }

    private Reply? Refusal(HttpContext http) =>
        tokens.Recognise(http.Request.Headers.Authorization, out var caller) ?? (caller.IsAdmin ? null : Refusals.RoleNeeded(caller, [Role.Admin]));
}
