using Simulator.Marketplace.Accounts;
using Simulator.Marketplace.Http;

namespace Simulator.Marketplace.OpenApi;

/// <summary>The refusals of a route: those that follow from its roles, body, query and path, and those of its own.</summary>
internal static class RouteRefusals
{
    public static IEnumerable<(int Status, string Code)> Of(RouteDescription route, bool isPost, string path)
    {
        if (route.Body is not null || route.Query.Count > 0) yield return (400, "VALIDATION_FAILED");
        if (route.Body is not null) yield return (400, "MALFORMED_JSON");
        if (route.Roles is { } roles)
        {
            yield return (401, "AUTHENTICATION_REQUIRED");
            yield return (401, "INVALID_TOKEN");
            yield return (401, "TOKEN_EXPIRED");
            if (roles.Length < Role.All.Length) yield return (403, "INSUFFICIENT_ROLE");
        }
        if (path.Contains('{', StringComparison.Ordinal)) yield return (404, "NOT_FOUND");
        foreach (var refusal in route.Refusals) yield return refusal;
        if (route.Body is not null) yield return (413, "PAYLOAD_TOO_LARGE");
        if (isPost && route.Roles is not null) yield return (422, "IDEMPOTENCY_KEY_REUSED");
        yield return (500, "INTERNAL_ERROR");
        if (ControlPaths.Include($"/{path}")) yield break;
        yield return (429, "RATE_LIMITED");
        yield return (503, "DATABASE_UNAVAILABLE");
        yield return (503, "STATION_FULL");
        yield return (503, "SHUTTING_DOWN");
    }
}
