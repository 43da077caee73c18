using Simulator.Marketplace.Observability;

namespace Simulator.Marketplace.Tests.Observability;

/// <summary>A marketplace over an empty file that goes with it.</summary>
internal sealed class TemporaryMarketplace(RunningMarketplace market, DirectoryInfo folder) : IAsyncDisposable
{
    public Person Nobody => new(market, token: null, refreshToken: null, id: null);

    public static async Task<TemporaryMarketplace> StartAsync(MarketplaceOptions options, MarketplaceLog log)
    {
        var folder = Directory.CreateTempSubdirectory("marketplace-tests-");
        return new TemporaryMarketplace(await RunningMarketplace.StartAsync(Path.Combine(folder.FullName, "market.db"), options, log), folder);
    }

    public async ValueTask DisposeAsync()
    {
        await market.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
