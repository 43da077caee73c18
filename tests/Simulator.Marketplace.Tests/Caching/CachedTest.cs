using Simulator.Marketplace.Caching;
using Simulator.Marketplace.Tests.Services;

namespace Simulator.Marketplace.Tests.Caching;

/// <summary>A marketplace whose cache is a Redis database of the test's own, where entries live long.</summary>
public abstract class CachedTest : IAsyncLifetime
{
    private Ground? _ground;
    private RedisNamespace? _redis;
    private RunningMarketplace? _market;

    internal CachedTest()
    {
    }

    internal Ground Ground => _ground!;

    internal RedisNamespace Redis => _redis!;

    internal RunningMarketplace Market => _market!;

    internal CacheCounts Counts => Market.Cached!.Counts;

    public async ValueTask InitializeAsync()
    {
        _redis = await RedisNamespace.CreateAsync();
        _ground = await Ground.MakeAsync();
        _market = await RunningMarketplace.StartCachedAsync(_ground, $"{_redis.Url}?ttl=1h", new MarketplaceOptions { AllowAdminRegistration = true });
    }

    public async ValueTask DisposeAsync()
    {
        if (_market is not null) await _market.DisposeAsync();
        if (_ground is not null) await _ground.DisposeAsync();
        if (_redis is not null) await _redis.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    internal Task<Person> HomeownerAsync() => Person.RegisterAsync(Market, "HOMEOWNER");

    internal Task<Person> ContractorAsync() => Person.RegisterAsync(Market, "CONTRACTOR");
}
