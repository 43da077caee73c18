using Simulator.Model.Plans;

namespace Simulator.Metrics.Aggregation;

/// <summary>What was unusual about the way to the target, for whoever reads the figures. Which proxy was in it the nodes know, and tell.</summary>
internal static class RouteNotes
{
    public static IEnumerable<string> Of(TargetPlan target)
    {
        var plan = target.Http;
        if (target.Hosts.Count > 0)
        {
            yield return $"Load went to more than the target: {string.Join(", ", target.Hosts.Select(host => $"{host.Name} at {host.Url}"))}.";
        }

        if (plan.Tls.Insecure)
        {
            yield return "The target's certificate was not checked (target.http.tls.insecure): what answered may have been anything.";
        }

        if (plan.IsHttp2)
        {
            yield return "Requests were carried by HttpClient (HTTP/2), which tells less of its connections.";
        }
    }
}
