using Microsoft.AspNetCore.Http;

namespace Simulator.Marketplace.Http;

/// <summary>Puts a reply on the wire.</summary>
internal static class ReplySending
{
    public static Task SendAsync(HttpContext http, Reply reply)
    {
        var response = http.Response;
        response.StatusCode = reply.Status;
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = reply.Body.Length;
        if (reply.IsReplayed) response.Headers[Idempotency.ReplayedHeader] = "true";
        if (reply.Status == StatusCodes.Status503ServiceUnavailable) response.Headers.RetryAfter = "1";
        var written = response.BodyWriter.WriteAsync(reply.Body, CancellationToken.None);
        return written.IsCompletedSuccessfully ? Task.CompletedTask : written.AsTask();
    }
}
