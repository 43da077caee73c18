using Simulator.Actors.Load;
using Simulator.Actors.Target;
using Simulator.Http;
using Simulator.Model.Plans;

namespace Simulator.Host.Runs;

/// <summary>What a reader has to know about the way to the target: what is in it, and what is not checked. Empty for the usual one.</summary>
internal static class RouteWords
{
    public const string Insecure = "WARNING: the target's certificate is not checked (target.http.tls.insecure): whoever stands in between can read and change everything. For test environments alone.";

    public static IEnumerable<string> Of(TargetPlan target, Func<string, string?> environment)
    {
        foreach (var line in Of(target.Http, target.BaseUrl, environment))
        {
            yield return line;
        }

        foreach (var host in target.Hosts)
        {
            var proxy = Route(target.Http, host.Url, environment).Route?.Proxy;
            yield return $"Load also goes to {host.Name} at {host.Url}{(proxy is null ? "" : $", through the proxy {proxy.Scheme}://{proxy.Authority}")}.";
        }
    }

    /// <param name="target">Null for the embedded marketplace.</param>
    public static IEnumerable<string> Of(HttpPlan plan, Uri? target, Func<string, string?> environment)
    {
        if (plan.Tls.Insecure)
        {
            yield return Insecure;
        }

        var (route, problem) = Route(plan, target ?? new Uri("http://localhost"), environment);
        if (problem is not null)
        {
            yield return $"The run will be refused: {problem}.";
            yield break;
        }

        if (route!.Proxy is { } proxy)
        {
            yield return $"Requests go through the proxy {proxy.Scheme}://{proxy.Authority}: what it takes and refuses is measured along with the target.";
        }

        if (HttpEngines.NeedOfHttpClient(route) is { } need)
        {
            yield return $"{char.ToUpperInvariant(need[0])}{need[1..]}; that costs the generator more for each request, and tells less of the connections, than its own engine.";
        }
    }

    private static (HttpEngineOptions? Route, string? Problem) Route(HttpPlan plan, Uri target, Func<string, string?> environment)
    {
        try
        {
            return (EngineSettings.Route(plan, target, environment), null);
        }
        catch (PlanRefusedException refused)
        {
            return (null, refused.Message);
        }
    }
}
