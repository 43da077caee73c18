using System.Data.Common;
using Simulator.Marketplace.Http;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Health;

/// <summary>For those who ask whether to send requests here.</summary>
internal sealed class HealthEndpoints(Database database, TimeProvider time)
{
    private readonly long _started = time.GetTimestamp();

    public void Map(Routes routes)
    {
        routes.OpenGet("/health", ReportAsync);
        routes.OpenGet("/api/health", ReportAsync);
        routes.OpenGet("/health/live", LiveAsync);
        routes.OpenGet("/api/health/live", LiveAsync);
    }

    private static readonly Reply Live = Reply.Bare(200, new Liveness("live"), MarketplaceJson.Default.Liveness);

    private static ValueTask<Reply> LiveAsync() => ValueTask.FromResult(Live);

    private async ValueTask<Reply> ReportAsync()
    {
        var isWell = await AnswersAsync().ConfigureAwait(false);
        HealthReport report = new(isWell ? "healthy" : "unhealthy", isWell ? "ok" : "unavailable", time.GetElapsedTime(_started).TotalSeconds);
        return Reply.Bare(isWell ? 200 : 503, report, MarketplaceJson.Default.HealthReport);
    }

    private async ValueTask<bool> AnswersAsync()
    {
        try
        {
            return await database.AnswersAsync().ConfigureAwait(false);
        }
        catch (DbException)
        {
            return false;
        }
    }
}
