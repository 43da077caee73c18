namespace Simulator.Marketplace.Tests;

/// <summary>Each test has a marketplace of its own, with an empty database, and people in it.</summary>
public abstract class MarketplaceTest : IAsyncLifetime
{
    private Ground? _ground;
    private RunningMarketplace? _market;

    internal MarketplaceTest()
    {
    }

    internal virtual MarketplaceOptions Options => new();

    internal RunningMarketplace Market => _market ?? throw new InvalidOperationException("the marketplace is not running");

    internal Person Nobody => new(Market, token: null, refreshToken: null, id: null);

    internal Ground Ground => _ground ?? throw new InvalidOperationException("the database is not there");

    public async ValueTask InitializeAsync()
    {
        _ground = await Ground.MakeAsync();
        _market = await RunningMarketplace.StartAsync(_ground, Options);
    }

    public async ValueTask DisposeAsync()
    {
        if (_market is not null) await _market.DisposeAsync();
        if (_ground is not null) await _ground.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    internal async Task RestartAsync()
    {
        await Market.DisposeAsync();
        _market = await RunningMarketplace.StartAsync(Ground, Options);
    }

    internal Task<Person> HomeownerAsync() => Person.RegisterAsync(Market, "HOMEOWNER");

    /// <summary>Registers an administrator, where the options allow it.</summary>
    internal Task<Person> NewAdminAsync() => Person.RegisterAsync(Market, "ADMIN");

    internal async Task<Trade> TradeAsync() => new(await HomeownerAsync(), await ContractorAsync());

    internal Task<Person> ContractorAsync() => Person.RegisterAsync(Market, "CONTRACTOR");
}
