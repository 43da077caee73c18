namespace Simulator.Imports.Har;

/// <summary>Which recorded headers say something about the request, and not about the browser or the connection.</summary>
internal static class HarHeaders
{
    private static readonly HashSet<string> Dropped = new(
    [
        "host", "connection", "content-length", "accept-encoding", "transfer-encoding", "te", "upgrade", "expect", "keep-alive", "proxy-connection", "trailer", "proxy-authorization",
        "cookie", "user-agent", "accept-language", "referer", "origin", "dnt", "pragma", "cache-control", "priority", "if-none-match", "if-modified-since", "upgrade-insecure-requests",
        "save-data", "purpose", "x-devtools-emulate-network-conditions-client-id", "traceparent", "tracestate", "baggage", "range",
    ], StringComparer.OrdinalIgnoreCase);

    /// <param name="hasBody">Whether the step's body says its media type by itself.</param>
    public static bool IsKept(string name, string value, bool hasBody) =>
        name.Length > 0 && name[0] != ':' && !Dropped.Contains(name)
        && !name.StartsWith("sec-", StringComparison.OrdinalIgnoreCase)
        && !(hasBody && name.Equals("content-type", StringComparison.OrdinalIgnoreCase))
        && !(name.Equals("accept", StringComparison.OrdinalIgnoreCase) && value.Contains("*/*", StringComparison.Ordinal));
}
