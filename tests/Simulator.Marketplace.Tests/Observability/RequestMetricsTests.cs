using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Simulator.Marketplace.Observability;

namespace Simulator.Marketplace.Tests.Observability;

public sealed class RequestMetricsTests
{
    private readonly MarketplaceMetrics _metrics = new(TimeProvider.System);

    private RequestMetrics Requests => _metrics.Requests;

    [Fact]
    public async Task Durations_fall_into_the_buckets_of_their_route()
    {
        var view = Route("GET", "/api/jobs/{id}");
        foreach (var milliseconds in new[] { 0.4, 0.5, 3, 20_000 }) Answer(view, 200, TimeSpan.FromMilliseconds(milliseconds));

        var page = await MetricsPage.OfAsync(_metrics);

        Assert.Equal((2, 2, 3, 3, 4), (Bucket("0.0005"), Bucket("0.0025"), Bucket("0.005"), Bucket("10"), Bucket("+Inf")));
        Assert.Equal(20.0039, page["""http_request_duration_seconds_sum{method="GET",route="/api/jobs/{id}"}"""], 6);

        double Bucket(string limit) => page[$$"""http_request_duration_seconds_bucket{method="GET",route="/api/jobs/{id}",le="{{limit}}"}"""];
    }

    [Fact]
    public async Task Requests_are_counted_by_method_route_and_status()
    {
        var add = Route("POST", "/api/jobs");
        Answer(add, 201);
        Answer(add, 201);
        Answer(add, 400);

        var page = await MetricsPage.OfAsync(_metrics);

        Assert.Equal(2, page["""http_requests_total{method="POST",route="/api/jobs",status="201"}"""]);
        Assert.Equal(1, page["""http_requests_total{method="POST",route="/api/jobs",status="400"}"""]);
    }

    [Fact]
    public async Task What_matches_no_route_is_one_series()
    {
        Answer(endpoint: null, 404);
        Answer(new Endpoint(requestDelegate: null, metadata: null, "405"), 405);

        var page = await MetricsPage.OfAsync(_metrics);

        Assert.Equal(1, page["""http_requests_total{method="other",route="unknown",status="404"}"""]);
        Assert.Equal(2, page["""http_request_duration_seconds_count{method="other",route="unknown"}"""]);
    }

    [Fact]
    public async Task Requests_are_in_flight_until_they_are_answered()
    {
        Requests.Began();
        Requests.Began();
        Requests.Ended(endpoint: null, 200, TimeSpan.Zero);

        Assert.Equal(1, (await MetricsPage.OfAsync(_metrics))["http_requests_in_flight"]);
    }

    [Fact]
    public void Recording_allocates_nothing()
    {
        var route = Route("GET", "/api/jobs");
        Answer(route, 200);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1_000; i++) Answer(route, 200);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private static RouteEndpoint Route(string method, string pattern) => new(
        _ => Task.CompletedTask, RoutePatternFactory.Parse(pattern), order: 0, new EndpointMetadataCollection(new HttpMethodMetadata([method])),
        displayName: null);

    private void Answer(Endpoint? endpoint, int status, TimeSpan duration = default)
    {
        Requests.Began();
        Requests.Ended(endpoint, status, duration);
    }
}
