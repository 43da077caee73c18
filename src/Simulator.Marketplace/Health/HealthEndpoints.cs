using Simulator.Marketplace.Http;

namespace Simulator.Marketplace.Health;

/// <summary>For those who ask whether to send requests here.</summary>
internal sealed class HealthEndpoints(HealthChecks checks)
{
    public void Map(Routes routes)
    {
        routes.OpenGet("/health", ReportAsync).Bare().Answers(200, MarketplaceJson.Default.HealthReport);
        routes.OpenGet("/api/health", ReportAsync).Bare().Answers(200, MarketplaceJson.Default.HealthReport);
        routes.OpenGet("/health/live", Live).Bare().Answers(200, MarketplaceJson.Default.Liveness);
        routes.OpenGet("/api/health/live", Live).Bare().Answers(200, MarketplaceJson.Default.Liveness);
    }

    private static Reply Live() => Reply.Bare(200, new Liveness("live"), MarketplaceJson.Default.Liveness);

    private async ValueTask<Reply> ReportAsync(CancellationToken cancel)
    {
        var report = await checks.ReportAsync(cancel).ConfigureAwait(false);
        return Reply.Bare(report.IsHealthy ? 200 : 503, report, MarketplaceJson.Default.HealthReport);
    }
}
