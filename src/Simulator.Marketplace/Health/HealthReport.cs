using System.Text.Json.Serialization;

namespace Simulator.Marketplace.Health;

/// <summary>Whether the marketplace and what it needs answer; the cache is null where there is none.</summary>
internal sealed record HealthReport(
    string Status,
    string Database,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Cache,
    double UptimeSeconds)
{
    public HealthReport(bool isHealthy, bool database, bool? cache, TimeSpan uptime)
        : this(isHealthy ? "healthy" : "unhealthy", Word(database), cache is { } answers ? Word(answers) : null, uptime.TotalSeconds)
    {
        IsHealthy = isHealthy;
    }

    [JsonIgnore]
    public bool IsHealthy { get; }

    private static string Word(bool answers) => answers ? "ok" : "unavailable";
}
