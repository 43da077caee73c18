namespace Simulator.Marketplace.Tests.Histories;

/// <summary>What any of the actors has heard of: they choose from it what to act on, so that they meet.</summary>
internal sealed class Board(IEnumerable<string> cast)
{
    private readonly Lock _lock = new();
    private readonly HashSet<string> _cast = [.. cast];
    private readonly Dictionary<string, JobSeen> _jobs = [];
    private readonly Dictionary<string, BidSeen> _bids = [];
    private readonly Dictionary<string, ContractSeen> _contracts = [];
    private readonly Dictionary<string, CompletionSeen> _completions = [];
    private readonly Dictionary<string, ThingSeen> _things = [];

    /// <summary>What was seen without the jobs of others: the marketplace may have more of them, which are no part of this history.</summary>
    public Sightings Ours(Sightings seen) =>
        seen with { Jobs = [.. seen.Jobs.Where(job => job.HomeownerId is null || _cast.Contains(job.HomeownerId))] };

    public void Learn(Sightings seen)
    {
        lock (_lock)
        {
            foreach (var job in seen.Jobs.Where(job => job.HomeownerId is not null)) _jobs.TryAdd(job.Id, job);
            foreach (var bid in seen.Bids.Where(bid => bid is { JobId: not null, ContractorId: not null })) _bids.TryAdd(bid.Id, bid);
            foreach (var contract in seen.Contracts) Learn(contract);
            foreach (var completion in seen.Completions.Where(completion => completion.ContractId is not null)) Learn(completion);
            foreach (var thing in seen.Things.Where(thing => thing.ContractId is not null)) _things[thing.Id] = thing;
        }
    }

    public JobSeen? Job(int pick, Func<JobSeen, bool>? wanted = null) => Pick(_jobs, pick, wanted);

    public BidSeen? BidFor(string homeowner, int pick) => Pick(_bids, pick, bid => _jobs[bid.JobId!].HomeownerId == homeowner);

    public BidSeen? BidNotFor(string homeowner, int pick) => Pick(_bids, pick, bid => _jobs[bid.JobId!].HomeownerId != homeowner);

    public BidSeen? Bid(int pick, Func<BidSeen, bool>? wanted = null) => Pick(_bids, pick, wanted);

    public ContractSeen? Contract(string party, int pick) =>
        Pick(_contracts, pick, contract => contract.HomeownerId == party || contract.ContractorId == party);

    public ContractSeen? Contract(int pick, Func<ContractSeen, bool> wanted) => Pick(_contracts, pick, wanted);

    /// <summary>A contract of the party in a state that suits, three times of four and when there is one; any other contract of the party otherwise.</summary>
    public ContractSeen? Contract(string party, int pick, string status, string paymentStatus) => (pick % 4 == 0
        ? null
        : Contract(pick, one =>
            (one.HomeownerId == party || one.ContractorId == party) && one.Status == status && one.Money!.PaymentStatus == paymentStatus))
        ?? Contract(party, pick);

    /// <summary>A thing of that kind of a contract of the party, or of any; mostly one that is in this state.</summary>
    public ThingSeen? Thing(string kind, string status, string? party, int pick)
    {
        bool IsOf(ThingSeen thing) => thing.Kind == kind && (party is null || _contracts.GetValueOrDefault(thing.ContractId!) is { } contract
            && (contract.HomeownerId == party || contract.ContractorId == party));
        return Pick(_things, pick, thing => IsOf(thing) && (pick % 4 == 0 || thing.Status == status)) ?? Pick(_things, pick, IsOf);
    }

    public ContractSeen? Contract(string id) => Contract(0, contract => contract.Id == id);

    /// <summary>A completion that this homeowner may judge.</summary>
    public CompletionSeen? Completion(string homeowner, int pick)
    {
        bool IsOf(CompletionSeen completion) => _contracts.GetValueOrDefault(completion.ContractId!)?.HomeownerId == homeowner;
        return Pick(_completions, pick, completion => IsOf(completion) && (pick % 4 == 0 || completion.Status == "SUBMITTED")) ?? Pick(_completions, pick, IsOf);
    }

    private void Learn(ContractSeen contract)
    {
        if (contract.Money is not null) _contracts[contract.Id] = contract;
        else if (_contracts.TryGetValue(contract.Id, out var known)) _contracts[contract.Id] = known with { Status = contract.Status };
    }

    private void Learn(CompletionSeen completion)
    {
        _completions[completion.Id] = completion;
        if (completion.Status == "SUBMITTED") Learn(new ContractSeen(completion.ContractId!, "PENDING_APPROVAL"));
    }

    private T? Pick<T>(Dictionary<string, T> things, int pick, Func<T, bool>? wanted)
        where T : class
    {
        lock (_lock)
        {
            List<T> possible = [.. wanted is null ? things.Values : things.Values.Where(wanted)];
            return possible.Count == 0 ? null : possible[pick % possible.Count];
        }
    }
}
