namespace Simulator.Marketplace.Tests.Faults.Data;

public sealed class StaleListTests : FaultTest
{
    [Fact]
    public async Task Lists_leave_out_what_is_younger_than_the_detail()
    {
        var old = await (await new Trade(await HomeownerAsync(), await ContractorAsync()).BidForAsync()).AcceptAsync();
        Market.Clock.Advance(TimeSpan.FromSeconds(10));
        var young = new Trade(old.Homeowner, old.Contractor);
        await young.BidForAsync();
        await Trade.PostJobAsync(old.Homeowner);
        await SwitchAsync("stale-list", new { rate = 1, detail = "10s" });

        Assert.Equal([old.JobId], await ListedAsync(old.Homeowner, "/api/jobs?mine=true", "jobs"));
        Assert.Empty(await ListedAsync(old.Homeowner, "/api/jobs", "jobs"));
        Assert.Equal([old.BidId], await ListedAsync(old.Contractor, "/api/bids", "bids"));
        Assert.Equal([old.BidId], await ListedAsync(old.Homeowner, $"/api/jobs/{old.JobId}/bids", "bids", hasTotal: false));
        Assert.Empty(await ListedAsync(old.Homeowner, $"/api/jobs/{young.JobId}/bids", "bids", hasTotal: false));
        Assert.Equal([old.ContractId], await ListedAsync(old.Homeowner, "/api/contracts", "contracts"));
        await young.AcceptAsync();
        Assert.Equal([old.ContractId], await ListedAsync(old.Contractor, "/api/contracts", "contracts"));
        Assert.Equal((7, 7), await CountsAsync("stale-list"));
    }

    [Fact]
    public async Task What_is_old_enough_is_there_again()
    {
        var trade = await new Trade(await HomeownerAsync(), await ContractorAsync()).BidForAsync();
        await SwitchAsync("stale-list", new { rate = 1 });
        Assert.Empty(await ListedAsync(trade.Homeowner, "/api/jobs", "jobs"));

        Market.Clock.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal([trade.JobId], await ListedAsync(trade.Homeowner, "/api/jobs", "jobs"));
    }

    private static async Task<IEnumerable<string?>> ListedAsync(Person reader, string path, string things, bool hasTotal = true)
    {
        var page = (await reader.GetAsync(path)).Expect(200);
        var ids = page.GetProperty(things).EnumerateArray().Select(thing => thing.GetProperty("id").GetString()).ToList();
        if (hasTotal) Assert.Equal(ids.Count, page.GetProperty("total").GetInt32());
        return ids;
    }
}
