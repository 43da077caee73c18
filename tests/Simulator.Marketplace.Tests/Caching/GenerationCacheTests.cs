using System.Text;
using Simulator.Marketplace.Caching;
using Simulator.Marketplace.Tests.Services;
using StackExchange.Redis;

namespace Simulator.Marketplace.Tests.Caching;

public sealed class GenerationCacheTests : IAsyncLifetime
{
    private static readonly RedisKey _epoch = "epoch";
    private static readonly RedisKey _generation = "generation";
    private static readonly RedisKey _entry = "entry";

    private RedisNamespace? _redis;
    private GenerationCache? _cache;

    private RedisNamespace Redis => _redis!;

    private GenerationCache Cache => _cache!;

    public async ValueTask InitializeAsync()
    {
        _redis = await RedisNamespace.CreateAsync();
        _cache = await OpenAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_cache is not null) await _cache.DisposeAsync();
        if (_redis is not null) await _redis.DisposeAsync();
    }

    [Fact]
    public async Task What_is_kept_is_found_by_everyone()
    {
        await using var other = await OpenAsync();
        Keep(await LookAsync(), "one");

        Assert.Equal("one", await FoundAsync());
        Assert.NotNull((await LookAsync(other)).First);
    }

    [Fact]
    public async Task What_was_read_before_a_write_and_is_kept_after_it_does_not_count()
    {
        var look = await LookAsync();
        await Cache.OutdateAsync([_generation]);

        Keep(look, "old");

        Assert.Null(await FoundAsync());
        Keep(await LookAsync(), "new");
        Assert.Equal("new", await FoundAsync());
    }

    [Fact]
    public async Task It_does_not_count_either_when_its_generation_was_dropped_in_between()
    {
        var look = await LookAsync();
        await Cache.OutdateAsync([_generation]);
        await Redis.Database.KeyDeleteAsync(_generation);

        Keep(look, "old");

        Assert.Null(await FoundAsync());
    }

    [Fact]
    public async Task Of_those_who_begin_a_generation_at_once_one_gives_it_its_name()
    {
        var looks = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => LookAsync().AsTask()));

        // Who comes a moment later keeps under the same name; who lost the race for it keeps nothing.
        Assert.Single(looks.Where(look => look.Epoch is not null).Select(look => Convert.ToHexString(look.Generation.Span)).Distinct());
    }

    [Fact]
    public async Task A_new_epoch_outdates_everything()
    {
        Keep(await LookAsync(), "old");

        await Cache.OutdateAllAsync();

        Assert.Null(await FoundAsync());
    }

    [Fact]
    public async Task A_marketplace_that_starts_begins_a_new_epoch()
    {
        Keep(await LookAsync(), "old");

        await using var other = await OpenAsync();

        Assert.Null(await FoundAsync());
    }

    [Theory]
    [InlineData("secret", "it wants a password, or another one")]
    [InlineData("", "it wants a password, or another one")]
    public async Task A_Redis_that_does_not_let_us_in_is_refused(string password, string expected)
    {
        var address = RedisAddress.From(new MarketplaceOptions { Redis = Redis.Url })! with { Password = password };

        var problem = await Assert.ThrowsAsync<BadMarketplaceOptionException>(() => GenerationCache.OpenAsync(address, _epoch, TimeProvider.System));

        Assert.Equal($"can't use {address}: {expected}", problem.Message);
    }

    [Fact]
    public async Task A_database_that_Redis_does_not_have_is_refused()
    {
        var address = RedisAddress.From(new MarketplaceOptions { Redis = Redis.Url })! with { Number = 1_000_000 };

        var problem = await Assert.ThrowsAsync<BadMarketplaceOptionException>(() => GenerationCache.OpenAsync(address, _epoch, TimeProvider.System));

        Assert.Equal($"can't use {address}: it answers, but does not take what is written", problem.Message);
    }

    private async Task<GenerationCache> OpenAsync() => await GenerationCache.OpenAsync(
        RedisAddress.From(new MarketplaceOptions { Redis = $"{Redis.Url}?ttl=1h" })!, _epoch, TimeProvider.System);

    private ValueTask<CacheLook> LookAsync(GenerationCache? cache = null) => (cache ?? Cache).LookAsync(_generation, _entry);

    private void Keep(CacheLook look, string body) => Cache.Keep(look, _entry, [], Encoding.UTF8.GetBytes(body));

    private async Task<string?> FoundAsync() => (await LookAsync()).First is { } entry ? Encoding.UTF8.GetString(entry.Body()) : null;
}
