using Simulator.Model.Behaviour;
using Simulator.Model.Marketplace;
using Simulator.Model.Marketplace.Personas;

namespace Simulator.Model.VirtualTime.Market;

/// <summary>Members, jobs, bids and contracts, each found by its id. Dead jobs leave with all that belongs to them once nobody can ask for them.</summary>
/// <param name="personas">Of the populations, in the plan's order.</param>
/// <param name="memory">How long dead things can still be asked for by their id.</param>
/// <param name="can">Which operations it has: what it lacks it does by itself, or it never happens.</param>
internal sealed class MarketState(IReadOnlyList<Persona> personas, TimeSpan memory, IVirtualMarketObserver? observer, MarketCapabilities can)
{
    private readonly Dictionary<(int Population, int Number), Member> _members = [];
    private readonly Dictionary<string, Member> _membersById = [];
    private readonly Dictionary<string, Job> _jobs = [];
    private readonly Dictionary<string, Bid> _bids = [];
    private readonly Dictionary<string, Contract> _contracts = [];
    private readonly Queue<(TimeSpan ForgetAt, Job Job)> _dead = new();
    private long _ids;

    public MarketCapabilities Can => can;

    public ContractRoad Road { get; } = new(can);

    public JobBoard Board { get; } = new();

    public WordIndex Texts { get; } = new();

    public MarketTotals Totals { get; } = new();

    /// <summary>How many jobs are found by their id.</summary>
    public int JobCount => _jobs.Count;

    public TimeSpan Now { get; private set; }

    public long NewNumber() => ++_ids;

    public void MoveTo(TimeSpan now)
    {
        Now = now;
        while (_dead.TryPeek(out var next) && next.ForgetAt <= now) Forget(_dead.Dequeue().Job);
    }

    public Member MemberOf(UserKey user)
    {
        if (_members.TryGetValue((user.Population, user.Number), out var member)) return member;
        member = new Member($"{user.PopulationName}#{user.Number}", personas[user.Population]);
        _members.Add((user.Population, user.Number), member);
        _membersById.Add(member.Id, member);
        return member;
    }

    public Member? FindMember(string id) => _membersById.GetValueOrDefault(id);

    public Job? FindJob(string id) => _jobs.GetValueOrDefault(id);

    public Bid? FindBid(string id) => _bids.GetValueOrDefault(id);

    /// <summary>The contract if this member is a party to it.</summary>
    public Contract? FindContract(string id, Member party) =>
        _contracts.TryGetValue(id, out var contract) && contract.IsParty(party) ? contract : null;

    public void Add(Job job)
    {
        _jobs.Add(job.Id, job);
        job.Owner.Jobs.Add(job);
        Board.Add(job);
        Totals.JobsPosted++;
        observer?.JobOpened(Now);
    }

    public void Add(Bid bid)
    {
        _bids.Add(bid.Id, bid);
        bid.Job.Add(bid, Now);
        bid.Owner.Bids.Add(bid);
        Totals.BidsPlaced++;
    }

    public void Add(Contract contract)
    {
        _contracts.Add(contract.Id, contract);
        contract.Job.Contract = contract;
        contract.Job.Owner.Contracts.Add(contract);
        contract.Bid.Owner.Contracts.Add(contract);
        Totals.BidsAccepted++;
        if (!Road.HasDeposit) BeginWork(contract);
    }

    /// <summary>A contract's deposit is paid, or it needs none.</summary>
    public void BeginWork(Contract contract)
    {
        contract.PaymentStatus = Words.DepositPaid;
        if (!Road.HasWork) Bury(contract.Job);
    }

    /// <summary>A job is open no more.</summary>
    public void TakeDown(Job job, string status)
    {
        job.Status = status;
        job.RejectPending();
        Board.Remove(job);
        observer?.JobLeft(new JobLife(job.PostedAt, job.FirstBidAt, Now, job.Bids.Count, status == Words.Contracted));
    }

    /// <summary>Nothing more can happen to a job.</summary>
    public void Bury(Job job)
    {
        if (job.IsDead) return;
        job.IsDead = true;
        _dead.Enqueue((Now + memory, job));
    }

    private void Forget(Job job)
    {
        _jobs.Remove(job.Id);
        WordIndex.Remove(job);
        foreach (var bid in job.Bids) _bids.Remove(bid.Id);
        if (job.Contract is { } contract) _contracts.Remove(contract.Id);
        // Its owner's pages may still show it, and the bidders' theirs; what they show does not need the rest.
        job.See();
        job.Bids.Clear();
        job.Bids.TrimExcess();
    }
}
