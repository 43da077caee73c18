namespace Simulator.Marketplace.Tests.Observability;

public sealed class RequestLogTests
{
    [Fact]
    public async Task Each_request_is_logged_where_that_is_asked_for()
    {
        LogLines lines = new();
        await using (var place = await TemporaryMarketplace.StartAsync(new MarketplaceOptions { LogRequests = true }, lines.Log))
        {
            await place.Nobody.GetAsync("/api/jobs/any?secret=1");
            await place.Nobody.GetAsync("/health");
        }

        var line = lines.Single;
        Assert.Equal("/api/jobs/any", line.GetProperty("Path").GetString());
        Assert.Equal(("GET", "/api/jobs/{id}", 401), (
            line.GetProperty("Method").GetString(), line.GetProperty("Route").GetString(), line.GetProperty("Status").GetInt32()));
        Assert.NotEmpty(line.GetProperty("RequestId").GetString()!);
    }

    [Fact]
    public async Task Nothing_is_logged_of_a_request_otherwise()
    {
        LogLines lines = new();
        await using (var place = await TemporaryMarketplace.StartAsync(new MarketplaceOptions(), lines.Log)) await place.Nobody.GetAsync("/api/jobs");

        Assert.Empty(lines.All);
    }
}
