using Microsoft.AspNetCore.Http;

namespace Simulator.OtherMarket.Replies;

/// <summary>What cannot be read is the sender's mistake, in the words of this API.</summary>
internal static class BadBodies
{
    public static async Task Refuse(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (BadHttpRequestException bad)
        {
            context.Response.StatusCode = bad.StatusCode;
            await context.Response.WriteAsJsonAsync(new { ok = false, code = "unreadable", hint = "write JSON" });
        }
    }
}
