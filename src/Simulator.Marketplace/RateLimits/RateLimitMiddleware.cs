using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Http;
using Simulator.Marketplace.Http;

namespace Simulator.Marketplace.RateLimits;

/// <summary>Refuses what is beyond the rate limit, and tells each caller but operators where it stands.</summary>
internal sealed class RateLimitMiddleware(RequestDelegate next, RateLimiter limiter)
{
    private readonly string _limit = Text(limiter.Limit.Requests);

    public Task InvokeAsync(HttpContext http)
    {
        if (ControlPaths.Include(http.Request.Path)) return next(http);

        var state = limiter.Count(http.Connection.RemoteIpAddress ?? IPAddress.None);
        var headers = http.Response.Headers;
        headers["X-RateLimit-Limit"] = _limit;
        headers["X-RateLimit-Remaining"] = Text(state.Remaining);
        headers["X-RateLimit-Reset"] = Text((long)Math.Ceiling((state.Ends - DateTimeOffset.UnixEpoch).TotalSeconds));
        if (state.IsWithin) return next(http);

        var seconds = Text(Math.Max(1, (long)Math.Ceiling(state.EndsIn.TotalSeconds)));
        headers.RetryAfter = seconds;
        return ReplySending.SendAsync(
            http, Refusals.Because(429, "RATE_LIMITED", $"more than {_limit} requests of one address; ask again in {seconds} s"));
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
