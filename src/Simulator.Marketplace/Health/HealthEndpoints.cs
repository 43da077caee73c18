using Microsoft.Data.Sqlite;
using Simulator.Marketplace.Http;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Health;

/// <summary>For those who ask whether to send requests here.</summary>
internal sealed class HealthEndpoints(Database database, TimeProvider time)
{
    private readonly long _started = time.GetTimestamp();

    public void Map(Routes routes)
    {
        routes.OpenGet("/health", Report);
        routes.OpenGet("/api/health", Report);
        routes.OpenGet("/health/live", Live);
        routes.OpenGet("/api/health/live", Live);
    }

    private static Reply Live() => Reply.Bare(200, new Liveness("live"), MarketplaceJson.Default.Liveness);

    private Reply Report()
    {
        var isWell = Answers();
        HealthReport report = new(isWell ? "healthy" : "unhealthy", isWell ? "ok" : "unavailable", time.GetElapsedTime(_started).TotalSeconds);
        return Reply.Bare(isWell ? 200 : 503, report, MarketplaceJson.Default.HealthReport);
    }

    private bool Answers()
    {
        try
        {
            return database.Read(session => session.Number("SELECT count(*) FROM schema_versions")) > 0;
        }
        catch (SqliteException)
        {
            return false;
        }
    }
}
