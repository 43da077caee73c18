using Microsoft.Extensions.Time.Testing;
using Serilog.Core;
using Simulator.Marketplace.Caching;
using Simulator.Marketplace.Observability;

namespace Simulator.Marketplace.Tests;

/// <summary>A marketplace in this process on a free port, with a clock that only tests move.</summary>
internal sealed class RunningMarketplace : IAsyncDisposable
{
    private readonly MarketplaceApplication _application;

    private RunningMarketplace(MarketplaceApplication application, FakeTimeProvider clock)
    {
        _application = application;
        Clock = clock;
        Http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 64 }) { BaseAddress = application.Address };
    }

    public HttpClient Http { get; }

    public FakeTimeProvider Clock { get; }

    public CachedJobs? Cached => _application.Cached;

    public static Task<RunningMarketplace> StartAsync(Ground ground, MarketplaceOptions? options = null, MarketplaceLog? log = null) =>
        StartAsync(ground.Under(options ?? new MarketplaceOptions()), ground.Path, log);

    /// <summary>One with this cache, or none, whatever the ground has.</summary>
    public static Task<RunningMarketplace> StartCachedAsync(Ground ground, string? redis, MarketplaceOptions? options = null) =>
        StartAsync(ground.Under(options ?? new MarketplaceOptions()) with { Redis = redis }, ground.Path);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _application.StopAsync();
        await _application.DisposeAsync();
    }

    private static async Task<RunningMarketplace> StartAsync(MarketplaceOptions options, string path, MarketplaceLog? log = null)
    {
        FakeTimeProvider clock = new(new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero));
        options = options with { Urls = "http://127.0.0.1:0", PasswordIterations = 1 };
        var application = await MarketplaceApplication.BuildAsync(options, path, clock, log ?? new MarketplaceLog(Logger.None));
        await application.StartAsync(TestContext.Current.CancellationToken);
        return new RunningMarketplace(application, clock);
    }
}
