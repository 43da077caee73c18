namespace Simulator.Marketplace.Catalogue;

/// <summary>What this marketplace was started with.</summary>
internal sealed record Features(
    string Database,
    bool Cache,
    bool Station,
    bool RateLimit,
    bool PaymentProvider,
    bool AdminRegistration,
    double TimeScale);
