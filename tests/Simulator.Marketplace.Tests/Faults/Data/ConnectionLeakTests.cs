namespace Simulator.Marketplace.Tests.Faults.Data;

public sealed class ConnectionLeakTests : FaultTest
{
    private const int Pool = 4;

    internal override MarketplaceOptions Options => base.Options with { Pool = Pool };

    [Fact]
    public async Task When_all_connections_have_leaked_requests_wait_until_the_fault_is_switched_off()
    {
        var homeowner = await HomeownerAsync();
        await SwitchAsync("connection-leak", new { rate = 1, route = "GET /api/contracts" });

        var requests = Enumerable.Range(0, 2 * Pool).Select(_ => homeowner.GetAsync("/api/contracts")).ToList();
        await ExhaustedAsync(requests);
        // No fault strikes this one: there is no connection left.
        var other = homeowner.GetAsync("/api/jobs");
        await PingAsync();
        Assert.False(other.IsCompleted);
        Assert.InRange(requests.Count(request => request.IsCompleted), Pool - 1, Pool);
        await SwitchOffAsync("connection-leak");

        (await other).Expect(200);
        Assert.All(await Task.WhenAll(requests), answer => answer.Expect(200));
    }

    [Fact]
    public async Task A_marketplace_without_connections_ends_when_asked()
    {
        var homeowner = await HomeownerAsync();
        await SwitchAsync("connection-leak", new { rate = 1, route = "/api/contracts" });
        var requests = Enumerable.Range(0, 2 * Pool).Select(_ => homeowner.GetAsync("/api/contracts")).ToList();
        await ExhaustedAsync(requests);

        var ended = RestartAsync();

        await ended;
        (await homeowner.At(Market).GetAsync("/api/contracts")).Expect(200);
    }

    // SQLite keeps one of its connections for writing, which does not leak.
    private async Task ExhaustedAsync(List<Task<Answer>> requests)
    {
        while (requests.Count(request => request.IsCompleted) < Pool - 1) await PingAsync();
        await PingAsync();
    }

    private async Task PingAsync()
    {
        for (var i = 0; i < 20; i++) Assert.Equal(200, (await Nobody.GetAsync("/health/live")).Status);
    }
}
