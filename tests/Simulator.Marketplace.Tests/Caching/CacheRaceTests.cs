namespace Simulator.Marketplace.Tests.Caching;

public sealed class CacheRaceTests : CachedTest
{
    [Fact]
    public async Task A_read_that_begins_after_a_write_was_answered_never_sees_what_was_before()
    {
        var traffic = await Traffic.ForAsync(Market, jobs: 6);

        await traffic.RunAsync(changes: 100, bids: 12, readers: 12, reads: 3_000);

        Assert.Empty(traffic.Stale);
        Assert.True(Counts.Hits > 100, $"{traffic.Reads} reads, {Counts}");
        TestContext.Current.TestOutputHelper?.WriteLine($"{traffic.Reads} reads, {Counts}");
    }

    [Fact]
    public async Task It_holds_over_two_marketplaces_on_one_database()
    {
        await using var second = await RunningMarketplace.StartCachedAsync(Ground, $"{Redis.Url}?ttl=1h");
        var traffic = await Traffic.ForAsync(Market, jobs: 4, alsoReadAt: second);

        await traffic.RunAsync(changes: 100, bids: 6, readers: 12, reads: 2_000);

        Assert.Empty(traffic.Stale);
        Assert.True(second.Cached!.Counts.Hits > 50, $"{second.Cached.Counts}");
    }
}
