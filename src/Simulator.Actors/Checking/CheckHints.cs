using Simulator.Http;

namespace Simulator.Actors.Checking;

/// <summary>What usually lies behind an answer that is not as it has to be, and what to do about it.</summary>
internal static class CheckHints
{
    /// <param name="path">Path that was asked for, for the words.</param>
    /// <param name="isProxied">A proxy is in the way.</param>
    public static string Of(KeptExchange answer, string path, bool isProxied) => answer.End switch
    {
        ExchangeEnd.NameUnknown => "the host's name has no address on this machine: look at target.baseUrl or target.hosts",
        ExchangeEnd.NotConnected => "nothing listens there, or a firewall is in the way: is the target up, is its port right?",
        ExchangeEnd.TlsFailed => "the certificate does not fit the name or is not trusted: target.http.tls takes ca, serverName and clientCertificate",
        ExchangeEnd.TimedOut => "the time limit is target.timeouts, or the step's own timeout",
        ExchangeEnd.Malformed => "what came is no HTTP answer: does http:// speak to a port for https://?",
        ExchangeEnd.TooLarge => "the answer is beyond the limits of target.http",
        ExchangeEnd.RedirectRefused => "load goes only to hosts that the plan names: target.hosts names others",
        ExchangeEnd.ConnectionLost => "the target closed the connection before its answer was whole; its log knows why",
        ExchangeEnd.Abandoned => "",
        _ => OfStatus(answer, path, isProxied),
    };

    private static string OfStatus(KeptExchange answer, string path, bool isProxied) => answer.Status switch
    {
        407 => "the proxy wants to know who you are: target.http.proxy or HTTPS_PROXY takes user and password",
        401 => "the target does not know the caller: look at auth, at the captured token and at the header it goes into",
        403 => isProxied ? "the proxy in the way or the target forbids it" : "the caller is known and may not do that: a role, a scope, or a CSRF token is lacking",
        404 => $"the target has no {path.Split('?')[0]}: does target.baseUrl end in the right path, is the id in it right?",
        405 => "the path is there, the method is not: post, put, patch?",
        415 => "the target does not take this media type: json, form or type says which one is sent",
        400 or 422 => "the target does not like the body: its answer usually says which field",
        429 => "the target asks to be left alone for a while: a longer --pause",
        502 or 503 or 504 => "something between here and the service, or the service itself, is not up",
        >= 500 => "the target failed; its own log says why",
        >= 300 and < 400 => "a redirect that was not followed: redirects of the step, or target.http.redirects, says how many are",
        _ when LooksLikeHtml(answer) => "a web page came: a log-in page, or the path of a site instead of its API",
        _ => "",
    };

    public static bool LooksLikeHtml(KeptExchange answer) =>
        (answer.TryGetHeader("content-type"u8, out var type) && type.StartsWith("text/html"u8)) || answer.Body.TrimStart(" \r\n\t"u8).StartsWith("<!"u8);
}
