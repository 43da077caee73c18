using Simulator.Marketplace.Http;

namespace Simulator.Marketplace.Health;

/// <summary>For those who ask whether to send requests here.</summary>
internal sealed class HealthEndpoints(HealthChecks checks)
{
    private static readonly Reply Live = Reply.Bare(200, new Liveness("live"), MarketplaceJson.Default.Liveness);

    public void Map(Routes routes)
    {
        foreach (var path in new[] { "/health", "/api/health" })
        {
            routes.OpenGet(path, ReportAsync).Bare().Answers(200, MarketplaceJson.Default.HealthReport);
            routes.OpenGet($"{path}/live", _ => ValueTask.FromResult(Live)).Bare().Answers(200, MarketplaceJson.Default.Liveness);
        }
    }

    private async ValueTask<Reply> ReportAsync(CancellationToken cancel)
    {
        var report = await checks.ReportAsync(cancel).ConfigureAwait(false);
        return Reply.Bare(report.IsServing ? 200 : 503, report, MarketplaceJson.Default.HealthReport);
    }
}
