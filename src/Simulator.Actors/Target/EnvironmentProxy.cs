using Simulator.Actors.Load;

namespace Simulator.Actors.Target;

/// <summary>
/// The proxy that the environment names for a target: <c>HTTPS_PROXY</c> or <c>HTTP_PROXY</c> by its scheme, else <c>ALL_PROXY</c>, each also in lower case; none for
/// hosts in <c>NO_PROXY</c> (names with everything below them, also written <c>.name</c> and <c>*.name</c>, or <c>*</c> for all) and for this machine itself.
/// </summary>
internal static class EnvironmentProxy
{
    private static readonly string[] Schemes = ["http", "https", "socks4", "socks4a", "socks5"];

    /// <exception cref="PlanRefusedException">The variable holds no address.</exception>
    public static Uri? For(Uri target, Func<string, string?> environment)
    {
        if (target.IsLoopback)
        {
            return null;
        }

        var own = target.Scheme == Uri.UriSchemeHttps ? "HTTPS_PROXY" : "HTTP_PROXY";
        var name = ((string[])[own, "ALL_PROXY"]).FirstOrDefault(name => Value(name).Length > 0);
        if (name is null || Value("NO_PROXY").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Any(except => IsFor(target, except)))
        {
            return null;
        }

        var text = Value(name);
        return Uri.TryCreate(text.Contains("://", StringComparison.Ordinal) ? text : $"http://{text}", UriKind.Absolute, out var proxy) && Schemes.Contains(proxy.Scheme)
            ? proxy
            : throw new PlanRefusedException($"target.http.proxy: environment: {name} holds no address of a proxy such as http://proxy.example:3128");

        string Value(string name) => environment(name) is { Length: > 0 } value ? value : environment(name.ToLowerInvariant()) ?? "";
    }

    private static bool IsFor(Uri target, string except)
    {
        var name = except.TrimStart('*').TrimStart('.');
        return except == "*" || name.Equals(target.Authority, StringComparison.OrdinalIgnoreCase) || name.Equals(target.IdnHost, StringComparison.OrdinalIgnoreCase)
            || target.IdnHost.EndsWith("." + name, StringComparison.OrdinalIgnoreCase);
    }
}
