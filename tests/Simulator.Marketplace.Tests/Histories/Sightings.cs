namespace Simulator.Marketplace.Tests.Histories;

/// <summary>All things that one answer showed.</summary>
internal sealed record Sightings
{
    public static readonly Sightings None = new();

    public IReadOnlyList<JobSeen> Jobs { get; init; } = [];

    public IReadOnlyList<BidSeen> Bids { get; init; } = [];

    public IReadOnlyList<ContractSeen> Contracts { get; init; } = [];

    public IReadOnlyList<CompletionSeen> Completions { get; init; } = [];

    /// <summary>Change orders, milestones and disputes.</summary>
    public IReadOnlyList<ThingSeen> Things { get; init; } = [];

    public IReadOnlyList<Movement> Movements { get; init; } = [];

    /// <summary>How many things the list that was asked for has in all.</summary>
    public long? Total { get; init; }

    /// <summary>How many bids the job has, as its list of bids says.</summary>
    public int? BidCount { get; init; }

    /// <summary>The payment that the answer is about.</summary>
    public IntentSeen? Intent { get; init; }

    /// <summary>Every thing with its state, whatever kind it is.</summary>
    public IEnumerable<Sighting> States =>
    [
        .. Jobs.Select(job => new Sighting("job", job.Id, job.Status)),
        .. Bids.Select(bid => new Sighting("bid", bid.Id, bid.Status)),
        .. Contracts.Select(contract => new Sighting("contract", contract.Id, contract.Status)),
        .. Completions.Select(completion => new Sighting("completion", completion.Id, completion.Status)),
        .. Things.Select(thing => new Sighting(thing.Kind, thing.Id, thing.Status)),
        .. Contracts.Where(contract => contract.Money is not null).Select(contract => new Sighting("payment", contract.Id, contract.Money!.PaymentStatus)),
    ];
}
