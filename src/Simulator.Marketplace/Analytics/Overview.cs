namespace Simulator.Marketplace.Analytics;

/// <summary>The counts that come first on a page of figures; at most <paramref name="Newest"/> of each kind are counted.</summary>
internal sealed record Overview(
    string Scope,
    int Newest,
    long Jobs,
    long OpenJobs,
    long Bids,
    long PendingBids,
    long Contracts,
    long RunningContracts,
    long CompletedContracts);
