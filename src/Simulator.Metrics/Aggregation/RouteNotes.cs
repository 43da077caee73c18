using Simulator.Model.Plans;

namespace Simulator.Metrics.Aggregation;

/// <summary>What was unusual about the way to the target, for whoever reads the figures.</summary>
internal static class RouteNotes
{
    public static IEnumerable<string> Of(HttpPlan plan)
    {
        if (plan.Tls.Insecure)
        {
            yield return "The target's certificate was not checked (target.http.tls.insecure): what answered may have been anything.";
        }

        if (plan.Proxy is { } proxy)
        {
            yield return $"Requests went through the proxy {proxy.Scheme}://{proxy.Authority}: it was measured along with the target.";
        }

        if (plan.TakesProxyOfEnvironment)
        {
            yield return "Requests went through the proxy of each node's environment, where it names one: it was measured along with the target.";
        }

        if (plan.IsHttp2)
        {
            yield return "Requests were carried by HttpClient (HTTP/2), which tells less of its connections.";
        }
    }
}
