namespace Simulator.Marketplace.Catalogue;

/// <summary>How the service is, for those who run it; connections that are unbounded have no limit.</summary>
internal sealed record ServiceStatus(
    string Status,
    string Version,
    string Database,
    int ConnectionsInUse,
    int? ConnectionLimit,
    int WaitingForConnection,
    DateTime StartedAt,
    double UptimeSeconds);
