namespace Simulator.Marketplace.Tests.Histories;

/// <summary>What is there at the end, read by those whom it belongs to.</summary>
internal sealed record Final
{
    /// <summary>All jobs, each as its homeowner sees it.</summary>
    public IReadOnlyList<JobSeen> Jobs { get; init; } = [];

    /// <summary>All bids, as the homeowners see them in the lists of their jobs.</summary>
    public IReadOnlyList<BidSeen> Bids { get; init; } = [];

    /// <summary>All bids, as the contractors see them in their own lists.</summary>
    public IReadOnlyList<BidSeen> OwnBids { get; init; } = [];

    /// <summary>All contracts, as the homeowners see them.</summary>
    public IReadOnlyList<ContractSeen> Contracts { get; init; } = [];

    /// <summary>All contracts, as the contractors see them.</summary>
    public IReadOnlyList<ContractSeen> OwnContracts { get; init; } = [];

    public IReadOnlyList<CompletionSeen> Completions { get; init; } = [];

    /// <summary>All change orders, milestones and disputes, as the homeowners see them.</summary>
    public IReadOnlyList<ThingSeen> Things { get; init; } = [];

    /// <summary>Everything with its state as the audit export has it; of transactions the amount.</summary>
    public IReadOnlyList<Sighting> Exported { get; init; } = [];

    /// <summary>How many jobs each homeowner has, as their list says.</summary>
    public IReadOnlyDictionary<string, long> JobTotals { get; init; } = new Dictionary<string, long>();

    /// <summary>The book of all movements of money.</summary>
    public IReadOnlyList<Movement> Movements { get; init; } = [];
}
