using Simulator.Marketplace.Caching;

namespace Simulator.Marketplace.Tests.Caching;

/// <summary>Redis is killed, frozen, brought back with old data: reads and writes go on, and nobody is told what is no longer true.</summary>
public sealed class RedisTroubleTests : IAsyncLifetime
{
    private OwnRedis? _redis;
    private Ground? _ground;
    private RunningMarketplace? _market;

    private OwnRedis Redis => _redis!;

    private RunningMarketplace Market => _market!;

    private CacheCounts Counts => Market.Cached!.Counts;

    public async ValueTask InitializeAsync()
    {
        _redis = await OwnRedis.StartAsync();
        _ground = await Ground.MakeAsync();
        _market = await RunningMarketplace.StartCachedAsync(_ground, $"{_redis.Url}?ttl=1h");
    }

    public async ValueTask DisposeAsync()
    {
        if (_market is not null) await _market.DisposeAsync();
        if (_ground is not null) await _ground.DisposeAsync();
        if (_redis is not null) await _redis.DisposeAsync();
    }

    [Fact]
    public async Task While_Redis_is_away_reads_and_writes_go_on()
    {
        var (homeowner, jobId) = await ReadJobAsync();

        await Redis.KillAsync();

        (await homeowner.PatchAsync($"/api/jobs/{jobId}", new { estimatedBudget = 7_000 })).Expect(200);
        Assert.Equal(7_000, await BudgetAsync(homeowner, jobId));
        Assert.False(await Market.Cached!.CheckAsync(TestContext.Current.CancellationToken));
        Assert.True(Counts.Failures > 0);

        await Redis.StartAgainAsync();
        await HitsAgainAsync(homeowner, jobId);
        Assert.True(await Market.Cached.CheckAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_a_Redis_brings_back_from_before_a_write_is_not_believed()
    {
        var (homeowner, jobId) = await ReadJobAsync();
        await Redis.SaveAsync();
        (await homeowner.PatchAsync($"/api/jobs/{jobId}", new { estimatedBudget = 7_000 })).Expect(200);
        Assert.Equal(7_000, await BudgetAsync(homeowner, jobId));

        await Redis.KillAsync();
        await Redis.StartAgainAsync();
        // It is connected again before anything has failed.
        await Eventually.HoldsAsync(async () => await Market.Cached!.CheckAsync(TestContext.Current.CancellationToken));

        Assert.Equal(7_000, await BudgetAsync(homeowner, jobId));
        await HitsAgainAsync(homeowner, jobId);
        Assert.Equal(7_000, await BudgetAsync(homeowner, jobId));
    }

    [Fact]
    public async Task What_was_written_while_Redis_was_frozen_is_seen_once_it_is_back()
    {
        var (homeowner, jobId) = await ReadJobAsync();

        await Redis.FreezeAsync();
        var change = homeowner.PatchAsync($"/api/jobs/{jobId}", new { estimatedBudget = 7_000 });
        await PatientlyAsync(change);
        (await change).Expect(200);
        Assert.Equal(7_000, await BudgetAsync(homeowner, jobId));
        (await homeowner.PatchAsync($"/api/jobs/{jobId}", new { estimatedBudget = 8_000 })).Expect(200);
        Assert.Equal(8_000, await BudgetAsync(homeowner, jobId));
        await Redis.ThawAsync();

        Assert.Equal(8_000, await BudgetAsync(homeowner, jobId));
        await HitsAgainAsync(homeowner, jobId);
        Assert.Equal(8_000, await BudgetAsync(homeowner, jobId));
    }

    [Fact]
    public async Task A_read_waits_no_longer_than_a_moment_for_a_frozen_Redis()
    {
        var (homeowner, jobId) = await ReadJobAsync();

        await Redis.FreezeAsync();
        var first = homeowner.GetAsync($"/api/jobs/{jobId}");
        await PatientlyAsync(first);

        (await first).Expect(200);
        (await homeowner.GetAsync($"/api/jobs/{jobId}")).Expect(200);
        await Redis.ThawAsync();
    }

    [Fact]
    public async Task Under_traffic_nothing_stale_is_read_however_often_Redis_dies_and_comes_back_with_old_data()
    {
        var traffic = await Traffic.ForAsync(Market, jobs: 4);
        using CancellationTokenSource over = new();

        var trouble = TroubleAsync(over.Token);
        await traffic.RunAsync(changes: 1_000, bids: 4, readers: 6, reads: 3_000);
        await over.CancelAsync();
        var deaths = await trouble;

        Assert.Empty(traffic.Stale);
        Assert.True(deaths > 0, $"{traffic.Reads} reads, {Counts}");
        TestContext.Current.TestOutputHelper?.WriteLine($"{deaths} deaths, {traffic.Reads} reads, {Counts}");
    }

    private async Task<int> TroubleAsync(CancellationToken over)
    {
        for (var deaths = 0; ; deaths++)
        {
            var hits = Counts.Hits;
            await Eventually.HoldsAsync(() =>
            {
                Market.Clock.Advance(TimeSpan.FromMilliseconds(100));
                return Task.FromResult(Counts.Hits > hits + 20 || over.IsCancellationRequested);
            });
            if (over.IsCancellationRequested) return deaths;
            await Redis.SaveAsync();
            await Redis.KillAsync();
            await Redis.StartAgainAsync();
        }
    }

    private async Task<(Person Homeowner, string JobId)> ReadJobAsync()
    {
        var homeowner = await Person.RegisterAsync(Market, "HOMEOWNER");
        var jobId = await Trade.PostJobAsync(homeowner);
        for (var i = 0; i < 2; i++) Assert.Equal(500_000, await BudgetAsync(homeowner, jobId));
        Assert.Equal(1, Counts.DetailHits);
        return (homeowner, jobId);
    }

    private static async Task<int> BudgetAsync(Person person, string jobId) =>
        (await person.GetAsync($"/api/jobs/{jobId}")).Expect(200).GetProperty("estimatedBudget").GetInt32();

    // Every try to reach Redis again waits on the clock.
    private Task HitsAgainAsync(Person person, string jobId) => Eventually.HoldsAsync(async () =>
    {
        Market.Clock.Advance(TimeSpan.FromMilliseconds(250));
        var hits = Counts.DetailHits;
        await BudgetAsync(person, jobId);
        return Counts.DetailHits > hits;
    });

    private Task PatientlyAsync(Task<Answer> request) => Eventually.HoldsAsync(() =>
    {
        Market.Clock.Advance(PatientRedis.Patience / 4);
        return Task.FromResult(request.IsCompleted);
    });
}
