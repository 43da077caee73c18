using System.Data.Common;
using Microsoft.AspNetCore.Http;
using Simulator.Marketplace.Observability;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Http;

/// <summary>The outermost step: whatever goes wrong, and whatever no endpoint answers, leaves in the error envelope.</summary>
internal sealed class Envelope(RequestDelegate next, RequestWatch watch, MarketplaceLog log)
{
    public async Task InvokeAsync(HttpContext http)
    {
        using var watched = watch.Begin(http);
        try
        {
            await next(http).ConfigureAwait(false);
        }
        catch (BadHttpRequestException problem)
        {
            await SendAsync(http, problem.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? Refusals.Because(413, "PAYLOAD_TOO_LARGE", "the body is larger than 1 MB")
                : Refusals.Because(problem.StatusCode, "BAD_REQUEST", problem.Message)).ConfigureAwait(false);
            return;
        }
        catch (Exception problem) when (problem is IOException || http.RequestAborted.IsCancellationRequested)
        {
            // Nobody hears the answer; the status is for the metrics and the log.
            if (!http.Response.HasStarted) http.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
            return;
        }
        catch (DbException problem) when (DatabaseTroubles.IsUnavailable(problem))
        {
            await SendAsync(http, Refusals.Because(503, "DATABASE_UNAVAILABLE", "the database does not answer, or another process holds it")).ConfigureAwait(false);
            return;
        }
        catch (DbException problem) when (DatabaseTroubles.IsUnknownReference(problem))
        {
            // Only the caller's own id is written unchecked: a token signed with a given secret may come from another database.
            await SendAsync(http, Refusals.Because(401, "INVALID_TOKEN", "the access token names a user who is not known here")).ConfigureAwait(false);
            return;
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            log.Failed(http, problem);
            await SendAsync(http, Refusals.Because(500, "INTERNAL_ERROR", $"the marketplace has a defect; its log says more of request {http.TraceIdentifier}"))
                .ConfigureAwait(false);
            return;
        }
        if (http.Response is { StatusCode: >= 400, HasStarted: false, ContentLength: null }) await SendAsync(http, Unanswered(http)).ConfigureAwait(false);
    }

    private static Reply Unanswered(HttpContext http) => http.Response.StatusCode switch
    {
        StatusCodes.Status405MethodNotAllowed => Refusals.Because(405, "METHOD_NOT_ALLOWED", $"{http.Request.Path} does not take {http.Request.Method}"),
        StatusCodes.Status404NotFound => Refusals.Because(404, "ROUTE_NOT_FOUND", $"there is no {http.Request.Method} {http.Request.Path}"),
        var status => Refusals.Because(status, "BAD_REQUEST", "the request can't be answered"),
    };

    private static Task SendAsync(HttpContext http, Reply reply) => http.Response.HasStarted ? Task.CompletedTask : ReplySending.SendAsync(http, reply);
}
