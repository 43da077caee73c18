using Simulator.Marketplace.Observability;

namespace Simulator.Marketplace.Tests.Observability;

/// <summary>A marketplace with options and a log of its own, over an empty database that goes with it.</summary>
internal sealed class TemporaryMarketplace(RunningMarketplace market, Ground ground) : IAsyncDisposable
{
    public Person Nobody => new(market, token: null, refreshToken: null, id: null);

    public static async Task<TemporaryMarketplace> StartAsync(MarketplaceOptions options, MarketplaceLog log)
    {
        var ground = await Ground.MakeAsync();
        return new TemporaryMarketplace(await RunningMarketplace.StartAsync(ground, options, log), ground);
    }

    public async ValueTask DisposeAsync()
    {
        await market.DisposeAsync();
        await ground.DisposeAsync();
    }
}
