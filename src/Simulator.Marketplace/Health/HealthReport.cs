namespace Simulator.Marketplace.Health;

/// <summary>Whether the marketplace and its database answer.</summary>
internal sealed record HealthReport(string Status, string Database, double UptimeSeconds);
