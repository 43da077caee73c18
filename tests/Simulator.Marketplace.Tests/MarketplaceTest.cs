namespace Simulator.Marketplace.Tests;

/// <summary>Each test has a marketplace of its own, with an empty file, and people in it.</summary>
public abstract class MarketplaceTest : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("marketplace-tests-");
    private RunningMarketplace? _market;

    internal MarketplaceTest()
    {
    }

    internal virtual MarketplaceOptions Options => new();

    internal RunningMarketplace Market => _market ?? throw new InvalidOperationException("the marketplace is not running");

    internal Person Nobody => new(Market, token: null, refreshToken: null, id: null);

    internal string DatabasePath => Path.Combine(_folder.FullName, "market.db");

    public async ValueTask InitializeAsync() => _market = await RunningMarketplace.StartAsync(DatabasePath, Options);

    public async ValueTask DisposeAsync()
    {
        if (_market is not null) await _market.DisposeAsync();
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    internal async Task RestartAsync()
    {
        await Market.DisposeAsync();
        _market = await RunningMarketplace.StartAsync(DatabasePath, Options);
    }

    internal Task<Person> HomeownerAsync() => Person.RegisterAsync(Market, "HOMEOWNER");

    internal Task<Person> ContractorAsync() => Person.RegisterAsync(Market, "CONTRACTOR");
}
