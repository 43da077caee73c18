using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Prometheus;

namespace Simulator.Marketplace.Observability;

/// <summary>Counts and times requests by route pattern: paths would make a series for each id.</summary>
internal sealed class RequestMetrics
{
    private static readonly double[] Seconds = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

    private readonly ConcurrentDictionary<Endpoint, RouteMetrics> _routes = [];
    private readonly Counter _requests;
    private readonly Histogram _durations;
    private readonly RouteMetrics _unrouted;
    private long _inFlight;

    public RequestMetrics(IMetricFactory metrics)
    {
        _requests = metrics.CreateCounter("http_requests_total", "Requests answered, control paths not counted.", ["method", "route", "status"]);
        _durations = metrics.CreateHistogram(
            "http_request_duration_seconds", "Time from the request's headers to the end of the answer.", ["method", "route"],
            new HistogramConfiguration { Buckets = Seconds, ExemplarBehavior = ExemplarBehavior.NoExemplars() });
        _unrouted = new RouteMetrics(_requests, _durations, "other", "unknown");
    }

    public long InFlight => Interlocked.Read(ref _inFlight);

    public void Began() => Interlocked.Increment(ref _inFlight);

    public void Ended(Endpoint? endpoint, int status, TimeSpan duration)
    {
        Interlocked.Decrement(ref _inFlight);
        Of(endpoint).Record(status, duration);
    }

    // What matches no route has methods and paths of the sender's choice: one series for all of it.
    private RouteMetrics Of(Endpoint? endpoint)
    {
        if (endpoint is not RouteEndpoint route) return _unrouted;
        return _routes.TryGetValue(route, out var known) ? known : _routes.GetOrAdd(route, Create(route));
    }

    private RouteMetrics Create(RouteEndpoint route) => new(
        _requests, _durations, route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods[0] ?? "other", route.RoutePattern.RawText ?? "unknown");
}
