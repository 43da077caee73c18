using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Simulator.Marketplace.Faults;

namespace Simulator.Marketplace.Tests.Faults;

public sealed class FaultRouteTests
{
    [Theory]
    [InlineData("POST /api/bids/{id}/accept", true)]
    [InlineData("POST /api/bids/{bidId}/accept", true)]
    [InlineData("POST /api/Bids/{id}/Accept", true)]
    [InlineData("GET /api/bids/{id}/accept", false)]
    [InlineData("POST /api/bids/{id}", false)]
    [InlineData("POST /api/bids/{id}/accept/now", false)]
    [InlineData("POST /api/bids/7/accept", false)]
    [InlineData("POST /api/bids", false)]
    [InlineData("/", true)]
    [InlineData("/api", true)]
    [InlineData("/api/bids", true)]
    [InlineData("/api/bids/", true)]
    [InlineData("/API/bids/7/accept", true)]
    [InlineData("/api/bid", false)]
    [InlineData("/api/bids/8", false)]
    public void A_route_matches_its_requests_and_a_path_all_below_it(string route, bool expected) =>
        Assert.Equal(expected, FaultRoute.Parse(route)!.Matches(Requests.Accept()));

    [Fact]
    public void Without_a_route_all_match() => Assert.True(FaultRoute.All.Matches(Requests.To("/nowhere")));

    [Fact]
    public void A_route_that_is_no_endpoint_is_found_out()
    {
        RouteEndpoint endpoint = new(_ => Task.CompletedTask, RoutePatternFactory.Parse("/api/bids/{id}"), 0, new(new HttpMethodMetadata(["GET"])), "bid");

        Assert.True(FaultRoute.Parse("GET /api/bids/{any}")!.IsFor(endpoint));
        Assert.False(FaultRoute.Parse("POST /api/bids/{any}")!.IsFor(endpoint));
        Assert.False(FaultRoute.Parse("GET /api/bid/{any}")!.IsFor(endpoint));
    }
}
