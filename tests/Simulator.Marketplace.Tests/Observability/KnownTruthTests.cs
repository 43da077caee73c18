namespace Simulator.Marketplace.Tests.Observability;

/// <summary>What is switched on by options shows on the metrics page.</summary>
public sealed class KnownTruthTests : MarketplaceTest
{
    internal override MarketplaceOptions Options => new() { Faults = ["error=1:503@/api/bids"], Station = "8:exp(20ms)", Pool = 4 };

    [Fact]
    public async Task Faults_station_and_pool_have_their_figures()
    {
        await Nobody.GetAsync("/api/bids");
        await Nobody.GetAsync("/api/bids");

        var page = await MetricsPage.OfAsync(Nobody);

        Assert.Equal(2, page["""marketplace_faults_struck_total{fault="error"}"""]);
        Assert.Equal(0, page["""marketplace_faults_struck_total{fault="lost-write"}"""]);
        Assert.Equal(2, page["""http_requests_total{method="GET",route="/api/bids",status="503"}"""]);
        Assert.Equal(4, page["marketplace_database_connections_limit"]);
        Assert.Equal((8, 400), (page["marketplace_station_workers"], page["marketplace_station_capacity"]));
    }
}
