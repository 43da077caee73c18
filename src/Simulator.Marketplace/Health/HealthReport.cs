using System.Text.Json.Serialization;

namespace Simulator.Marketplace.Health;

/// <summary>Whether the marketplace and what it uses answer; the cache is null where there is none.</summary>
internal sealed record HealthReport(
    string Status,
    string Database,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Cache,
    double UptimeSeconds)
{
    public HealthReport(bool database, bool? cache, TimeSpan uptime)
        : this(
            !database ? "unhealthy" : cache is false ? "degraded" : "healthy", Word(database), cache is { } answers ? Word(answers) : null,
            uptime.TotalSeconds)
    {
        IsServing = database;
    }

    /// <summary>Whether requests are answered: without its cache a marketplace is slower, and that is all.</summary>
    [JsonIgnore]
    public bool IsServing { get; }

    private static string Word(bool answers) => answers ? "ok" : "unavailable";
}
