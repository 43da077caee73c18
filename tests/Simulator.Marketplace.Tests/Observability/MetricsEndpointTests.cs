namespace Simulator.Marketplace.Tests.Observability;

public sealed class MetricsEndpointTests : MarketplaceTest
{
    [Fact]
    public async Task Requests_show_under_the_pattern_of_their_route()
    {
        var homeowner = await HomeownerAsync();
        foreach (var id in new[] { "one", "two" }) (await homeowner.GetAsync($"/api/jobs/{id}")).Refused(404, "NOT_FOUND");

        var page = await MetricsPage.OfAsync(Nobody);

        Assert.Equal(2, page["""http_requests_total{method="GET",route="/api/jobs/{id}",status="404"}"""]);
        Assert.Equal(2, page["""http_request_duration_seconds_count{method="GET",route="/api/jobs/{id}"}"""]);
        Assert.Equal(1, page["""http_requests_total{method="POST",route="/api/auth/register",status="201"}"""]);
        Assert.Equal(0, page["http_requests_in_flight"]);
    }

    [Fact]
    public async Task Unknown_routes_and_methods_make_no_series_of_their_own()
    {
        await Nobody.GetAsync("/api/nothing");
        await Nobody.SendAsync(HttpMethod.Delete, "/api/jobs", body: null, key: null);

        var page = await MetricsPage.OfAsync(Nobody);

        Assert.Equal(1, page["""http_requests_total{method="other",route="unknown",status="404"}"""]);
        Assert.Equal(1, page["""http_requests_total{method="other",route="unknown",status="405"}"""]);
    }

    [Fact]
    public async Task Control_paths_are_not_counted()
    {
        await Nobody.GetAsync("/health/live");
        await Nobody.GetAsync("/health");

        var page = await MetricsPage.OfAsync(Nobody);

        Assert.DoesNotContain("/health", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/metrics", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_is_in_prometheus_text_format()
    {
        using var response = await Market.Http.GetAsync(new Uri("/metrics", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal("text/plain; version=0.0.4; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("# TYPE http_requests_total counter", text, StringComparison.Ordinal);
    }
}
