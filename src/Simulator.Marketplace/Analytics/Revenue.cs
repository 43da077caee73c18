namespace Simulator.Marketplace.Analytics;

/// <summary>Where the money of contracts is, in cents.</summary>
internal sealed record Revenue(
    string Scope,
    int Newest,
    long Contracts,
    Dictionary<string, long> ByStatus,
    long Amount,
    long FeesPaid,
    long Held,
    long Released,
    long Refunded,
    long PaidOut);
