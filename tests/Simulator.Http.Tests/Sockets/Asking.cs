namespace Simulator.Http.Tests.Sockets;

/// <summary>Short ways to send a request in a test.</summary>
internal static class Asking
{
    public const string Ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    public static Task<Heard> AskAsync(this IHttpLane lane, string target = "/", HttpVerb? verb = null, TimeSpan? limit = null, string? body = null, int redirects = 0, string? header = null) =>
        lane.Ask(target, verb, limit, body, redirects, header).Heard;

    public static Listener Ask(this IHttpLane lane, string target = "/", HttpVerb? verb = null, TimeSpan? limit = null, string? body = null, int redirects = 0, string? header = null, Action<HttpExchange>? then = null)
    {
        var draft = new RequestDraft().Begin(verb ?? HttpVerb.Get);
        draft.Target.Append(target);
        draft.Body.Append(body);
        draft.Headers.Append(header);
        var listener = new Listener(then);
        lane.Send(draft, new ExchangeLimits(limit ?? Listener.Patience, 1 << 20, redirects), listener);
        return listener;
    }

    /// <summary>Waits until something is so.</summary>
    public static async Task UntilAsync(Func<bool> isSo)
    {
        using var patience = new CancellationTokenSource(Listener.Patience);
        while (!isSo())
        {
            await Task.Delay(5, patience.Token);
        }
    }
}
