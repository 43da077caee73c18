using Simulator.Model.Behaviour;
using Simulator.Model.Marketplace;

namespace Simulator.Model.Tests.Marketplace;

/// <summary>A strict marketplace in memory: races are conflicts, everything else that is out of order is a client error.</summary>
internal sealed class MiniMarket
{
    private readonly HashSet<UserKey> _inside = [];
    private readonly HashSet<UserKey> _registered = [];
    private readonly List<Dispute> _disputes = [];
    private readonly Dictionary<(UserKey User, long Intent), (OutcomeClass, Finding?)> _replies = [];
    private readonly List<Job> _jobs = [];
    private readonly Dictionary<string, Job> _jobsById = [];
    private readonly Dictionary<string, Bid> _bidsById = [];
    private readonly Dictionary<string, Contract> _contractsById = [];
    private readonly Dictionary<string, int> _ratings = [];
    private readonly Dictionary<string, int> _ratingCounts = [];
    private int _ids;

    public IReadOnlyCollection<Contract> Contracts => _contractsById.Values;

    public IReadOnlyList<Job> Jobs => _jobs;

    public int BidCount => _bidsById.Count;

    /// <summary>Says how the next confirmation ends; null: it succeeds.</summary>
    public Func<PaymentStatus?>? Provider { get; set; }

    /// <summary>No work can be disputed any more.</summary>
    public bool IsWindowClosed { get; set; }

    public IReadOnlyList<Dispute> Disputes => _disputes;

    /// <summary>The same intent is answered the same again, as by an idempotency key; 0 and what failed are not remembered.</summary>
    public (OutcomeClass Outcome, Finding? Finding) Handle(UserKey user, Call call, long intent)
    {
        if (intent != 0 && _replies.TryGetValue((user, intent), out var reply)) return reply;
        reply = Handle(user, call);
        if (intent != 0 && reply.Item1 == OutcomeClass.Ok) _replies.Add((user, intent), reply);
        return reply;
    }

    public (OutcomeClass Outcome, Finding? Finding) Handle(UserKey user, Call call)
    {
        if (call is MarketCalls.Register && !_registered.Add(user)) return Late;
        if (call is MarketCalls.LogIn or MarketCalls.RefreshToken or MarketCalls.Register)
        {
            _inside.Add(user);
            return Ok(new MarketFindings.LoggedIn(user.ToString()));
        }
        if (!_inside.Contains(user)) return Wrong;
        return call switch
        {
            MarketCalls.LogOut => _inside.Remove(user) ? Ok() : Wrong,
            MarketCalls.ListJobs list => ListJobs(list),
            MarketCalls.SearchJobs search => Search(search),
            MarketCalls.ListMyJobs list => MyJobs(user, list),
            MarketCalls.ViewJob view => _jobsById.TryGetValue(view.JobId, out var job) ? Ok(new MarketFindings.JobViewed(See(job))) : Wrong,
            MarketCalls.PostJob post => Post(user, post),
            MarketCalls.CloseJob close => Close(user, close.JobId),
            MarketCalls.ListJobBids list => JobBids(user, list.JobId),
            MarketCalls.ViewContractor view => Record(view.ContractorId),
            MarketCalls.ListMyBids list => Ok(new MarketFindings.BidsListed(
                [.. _bidsById.Values.Where(bid => bid.Owner == user).Reverse().Skip((list.Page - 1) * list.Limit).Take(list.Limit).Select(See)])),
            MarketCalls.PlaceBid place => Place(user, place),
            MarketCalls.WithdrawBid withdraw => Withdraw(user, withdraw.BidId),
            MarketCalls.AcceptBid accept => Accept(user, accept),
            MarketCalls.ListContracts list => Ok(new MarketFindings.ContractsListed(
                [.. _contractsById.Values.Where(contract => contract.IsParty(user)).Reverse().Skip((list.Page - 1) * list.Limit).Take(list.Limit).Select(See)])),
            MarketCalls.ViewContract view => Party(user, view.ContractId) is { } contract ? Ok(new MarketFindings.ContractViewed(See(contract))) : Wrong,
            MarketCalls.CreateIntent intent => Intent(user, intent),
            MarketCalls.ConfirmPayment confirm => Confirm(user, confirm),
            MarketCalls.SubmitCompletion submit => Submit(user, submit),
            MarketCalls.ViewCompletion view => Party(user, view.ContractId) is { Completion: { } completion }
                ? Ok(new MarketFindings.CompletionSeen(view.ContractId, completion, "SUBMITTED")) : Wrong,
            MarketCalls.DecideCompletion decide => Decide(user, decide),
            MarketCalls.CancelContract cancel => Cancel(user, cancel.ContractId),
            MarketCalls.InitiateDispute dispute => Initiate(user, dispute),
            MarketCalls.ContestDispute contest => Contest(user, contest),
            MarketCalls.ListDisputes list => user.PopulationName == "admins"
                ? Ok(new MarketFindings.DisputesListed([.. _disputes.Where(one => one.Status == list.Status).Reverse().Skip((list.Page - 1) * list.Limit).Take(list.Limit).Select(See)])) : Wrong,
            MarketCalls.ResolveDispute resolve => Resolve(user, resolve),
            _ => Wrong,
        };
    }

    // In the form of the reference marketplace's, which users keep in 16 bytes.
    private string NextId() => $"00000000-0000-7000-8000-{++_ids:x12}";

    private static (OutcomeClass, Finding?) Wrong => (OutcomeClass.ClientError, null);

    private static (OutcomeClass, Finding?) Late => (OutcomeClass.BusinessConflict, null);

    private static (OutcomeClass, Finding?) Ok(Finding? finding = null) => (OutcomeClass.Ok, finding);

    private (OutcomeClass, Finding?) ListJobs(MarketCalls.ListJobs list)
    {
        var open = _jobs.Where(job => job.Status == "OPEN" && (list.Category is null || job.Post.Category == list.Category)).Reverse().ToList();
        return Ok(new MarketFindings.JobsListed([.. open.Skip((list.Page - 1) * list.Limit).Take(list.Limit).Select(See)], open.Count));
    }

    private (OutcomeClass, Finding?) Search(MarketCalls.SearchJobs search)
    {
        var words = search.Words.Split(' ');
        var found = _jobs.Where(job => words.All(word => $"{job.Post.Title} {job.Post.Category}".Contains(word, StringComparison.OrdinalIgnoreCase))).Reverse().ToList();
        return Ok(new MarketFindings.JobsListed([.. found.Skip((search.Page - 1) * search.Limit).Take(search.Limit).Select(See)], found.Count));
    }

    private (OutcomeClass, Finding?) MyJobs(UserKey user, MarketCalls.ListMyJobs list)
    {
        var mine = _jobs.Where(job => job.Owner == user).Reverse().ToList();
        return Ok(new MarketFindings.JobsListed([.. mine.Skip((list.Page - 1) * list.Limit).Take(list.Limit).Select(See)], mine.Count));
    }

    private (OutcomeClass, Finding?) Post(UserKey user, MarketCalls.PostJob post)
    {
        var isRight = post.Title.Length is >= 5 and <= 200 && post.Description.Length is >= 20 and <= 5000 && post.Category.Length is >= 3 and <= 50
            && post.Location.Length is >= 5 and <= 200 && post.BudgetCents is >= 50_00 and <= 999_999_00 && post.Urgency is "LOW" or "MEDIUM" or "HIGH";
        if (!isRight || user.PopulationName != "homeowners") return Wrong;
        var job = new Job(NextId(), user, post);
        _jobs.Add(job);
        _jobsById.Add(job.Id, job);
        return Ok(new MarketFindings.JobPosted(job.Id));
    }

    private (OutcomeClass, Finding?) Close(UserKey user, string jobId)
    {
        if (!_jobsById.TryGetValue(jobId, out var job) || job.Owner != user) return Wrong;
        if (job.Status != "OPEN") return Late;
        job.Status = "CANCELLED";
        foreach (var bid in job.Bids.Where(bid => bid.Status == "PENDING")) bid.Status = "REJECTED";
        return Ok();
    }

    private (OutcomeClass, Finding?) JobBids(UserKey user, string jobId) =>
        _jobsById.TryGetValue(jobId, out var job) && job.Owner == user ? Ok(new MarketFindings.BidsListed([.. job.Bids.Select(See)])) : Wrong;

    private (OutcomeClass, Finding?) Record(string contractorId)
    {
        if (!contractorId.StartsWith("contractors#", StringComparison.Ordinal)) return Wrong;
        double? rating = _ratingCounts.TryGetValue(contractorId, out var count) ? (double)_ratings[contractorId] / count : null;
        return Ok(new MarketFindings.ContractorViewed(contractorId, rating));
    }

    private (OutcomeClass, Finding?) Place(UserKey user, MarketCalls.PlaceBid place)
    {
        var isRight = place.AmountCents is >= 100_00 and <= 999_999_00 && place.Timeline.Length is >= 5 and <= 200 && place.CoverLetter.Length <= 1000;
        if (!isRight || user.PopulationName != "contractors" || !_jobsById.TryGetValue(place.JobId, out var job)) return Wrong;
        if (job.Bids.Any(bid => bid.Owner == user)) return Wrong;
        if (job.Status != "OPEN") return Late;
        var bid = new Bid(NextId(), user, job, place.AmountCents);
        job.Bids.Add(bid);
        _bidsById.Add(bid.Id, bid);
        return Ok(new MarketFindings.BidPlaced(bid.Id, job.Id));
    }

    private (OutcomeClass, Finding?) Withdraw(UserKey user, string bidId)
    {
        if (!_bidsById.TryGetValue(bidId, out var bid) || bid.Owner != user) return Wrong;
        if (bid.Status != "PENDING") return Late;
        bid.Status = "WITHDRAWN";
        return Ok();
    }

    private (OutcomeClass, Finding?) Accept(UserKey user, MarketCalls.AcceptBid accept)
    {
        if (!_bidsById.TryGetValue(accept.BidId, out var bid) || bid.Job.Owner != user || bid.Job.Id != accept.JobId) return Wrong;
        if (bid.Status != "PENDING" || bid.Job.Status != "OPEN") return Late;
        foreach (var other in bid.Job.Bids.Where(other => other.Status == "PENDING")) other.Status = "REJECTED";
        bid.Status = "ACCEPTED";
        bid.Job.Status = "CONTRACTED";
        var contract = new Contract(NextId(), bid);
        _contractsById.Add(contract.Id, contract);
        return Ok(new MarketFindings.BidAccepted(bid.Job.Id, See(contract)));
    }

    private (OutcomeClass, Finding?) Intent(UserKey user, MarketCalls.CreateIntent intent)
    {
        if (Party(user, intent.ContractId) is not { } contract || contract.Bid.Owner == user || !contract.Takes(intent.Kind)) return Wrong;
        if (intent.AmountCents != (intent.Kind == PaymentKind.Deposit ? contract.Deposit : contract.Final)) return Wrong;
        contract.Intent = NextId();
        return Ok(new MarketFindings.IntentCreated(contract.Id, intent.Kind, contract.Intent));
    }

    private (OutcomeClass, Finding?) Confirm(UserKey user, MarketCalls.ConfirmPayment confirm)
    {
        if (Party(user, confirm.ContractId) is not { } contract || contract.Intent != confirm.IntentId || !contract.Takes(confirm.Kind)) return Wrong;
        var status = Provider?.Invoke() ?? PaymentStatus.Succeeded;
        if (status == PaymentStatus.Succeeded) contract.PaymentStatus = confirm.Kind == PaymentKind.Deposit ? "DEPOSIT_PAID" : "FULLY_PAID";
        return Ok(new MarketFindings.PaymentConfirmed(contract.Id, confirm.Kind, status));
    }

    private (OutcomeClass, Finding?) Submit(UserKey user, MarketCalls.SubmitCompletion submit)
    {
        if (Party(user, submit.ContractId) is not { } contract || contract.Bid.Owner != user || submit.Photos.Count is < 1 or > 20) return Wrong;
        if (contract.Status != "ACTIVE" || contract.PaymentStatus != "DEPOSIT_PAID") return Wrong;
        contract.Status = "PENDING_APPROVAL";
        contract.Completion = NextId();
        return Ok(new MarketFindings.CompletionSeen(contract.Id, contract.Completion, "SUBMITTED"));
    }

    private (OutcomeClass, Finding?) Decide(UserKey user, MarketCalls.DecideCompletion decide)
    {
        if (Party(user, decide.ContractId) is not { } contract || contract.Bid.Owner == user || contract.Completion != decide.CompletionId) return Wrong;
        if (contract.Status != "PENDING_APPROVAL" || decide.Rating is < 1 or > 5) return Wrong;
        contract.Status = decide.Approved ? "COMPLETED" : "ACTIVE";
        if (decide.Rating is { } rating)
        {
            var contractor = contract.Bid.Owner.ToString();
            _ratings[contractor] = _ratings.GetValueOrDefault(contractor) + rating;
            _ratingCounts[contractor] = _ratingCounts.GetValueOrDefault(contractor) + 1;
        }
        return Ok(new MarketFindings.CompletionSeen(contract.Id, decide.CompletionId, decide.Approved ? "APPROVED" : "REJECTED"));
    }

    private (OutcomeClass, Finding?) Cancel(UserKey user, string contractId)
    {
        if (Party(user, contractId) is not { } contract) return Wrong;
        if (contract.Status != "ACTIVE") return Late;
        contract.Status = contract.Bid.Job.Status = "CANCELLED";
        return Ok();
    }

    private (OutcomeClass, Finding?) Initiate(UserKey user, MarketCalls.InitiateDispute initiate)
    {
        if (Party(user, initiate.ContractId) is not { } contract || contract.Bid.Owner == user || initiate.Reason.Length is < 10 or > 5000) return Wrong;
        if (contract.Status != "PENDING_APPROVAL" || IsWindowClosed) return Late;
        contract.Status = "DISPUTED";
        _disputes.Add(new Dispute(NextId(), contract));
        return Ok();
    }

    private (OutcomeClass, Finding?) Contest(UserKey user, MarketCalls.ContestDispute contest)
    {
        if (Party(user, contest.ContractId) is not { } contract || contract.Bid.Owner != user || contest.Response.Length is < 10 or > 5000) return Wrong;
        if (_disputes.FindLast(one => one.Contract == contract) is not { Status: "OPEN" } dispute) return Late;
        dispute.Status = "CONTESTED";
        return Ok();
    }

    private (OutcomeClass, Finding?) Resolve(UserKey user, MarketCalls.ResolveDispute resolve)
    {
        if (user.PopulationName != "admins" || _disputes.Find(one => one.Id == resolve.DisputeId) is not { } dispute) return Wrong;
        if (dispute.Status == "RESOLVED") return Late;
        var contract = dispute.Contract;
        var isDivided = resolve.Ruling == DisputeRuling.Partial;
        if (isDivided && (resolve.PayoutCents <= 0 || resolve.RefundCents <= 0 || resolve.PayoutCents + resolve.RefundCents != contract.Held)) return Wrong;
        dispute.Status = "RESOLVED";
        dispute.Ruling = resolve.Ruling;
        contract.Status = isDivided ? "COMPLETED" : resolve.Ruling == DisputeRuling.Redo ? "ACTIVE" : "CANCELLED";
        if (resolve.Ruling != DisputeRuling.Redo) contract.PaymentStatus = isDivided ? "PARTIALLY_PAID" : "REFUNDED";
        return Ok();
    }

    private DisputeSeen See(Dispute dispute) => new(dispute.Id, dispute.Contract.Id, dispute.Status, dispute.Contract.Held);

    private Contract? Party(UserKey user, string contractId) =>
        _contractsById.TryGetValue(contractId, out var contract) && contract.IsParty(user) ? contract : null;

    private static JobSeen See(Job job) =>
        new(job.Id, job.Post.Category, job.Post.BudgetCents, job.Status, job.Bids.Count(bid => bid.Status != "WITHDRAWN"));

    private static BidSeen See(Bid bid) => new(bid.Id, bid.Job.Id, bid.Owner.ToString(), bid.Amount, bid.Status);

    private ContractSeen See(Contract contract) => new(
        contract.Id, contract.Bid.Job.Id, contract.Bid.Id, contract.Bid.Amount, contract.Deposit, contract.Final, contract.Status, contract.PaymentStatus)
    {
        DisputeStatus = _disputes.FindLast(one => one.Contract == contract)?.Status,
    };

    internal sealed class Job(string id, UserKey owner, MarketCalls.PostJob post)
    {
        public string Id => id;
        public UserKey Owner => owner;
        public MarketCalls.PostJob Post => post;
        public string Status { get; set; } = "OPEN";
        public List<Bid> Bids { get; } = [];
    }

    internal sealed class Bid(string id, UserKey owner, Job job, long amount)
    {
        public string Id => id;
        public UserKey Owner => owner;
        public Job Job => job;
        public long Amount => amount;
        public string Status { get; set; } = "PENDING";
    }

    internal sealed class Dispute(string id, Contract contract)
    {
        public string Id => id;
        public Contract Contract => contract;
        public string Status { get; set; } = "OPEN";
        public DisputeRuling? Ruling { get; set; }
    }

    internal sealed class Contract(string id, Bid bid)
    {
        public string Id => id;
        public Bid Bid => bid;
        public string Status { get; set; } = "ACTIVE";
        public string PaymentStatus { get; set; } = "PENDING";
        public string? Intent { get; set; }
        public string? Completion { get; set; }
        public long Deposit => (bid.Amount + 2) / 4;
        public long Final => bid.Amount - Deposit;
        public long Held => PaymentStatus == "DEPOSIT_PAID" ? Deposit : 0;
        public bool IsParty(UserKey user) => bid.Owner == user || bid.Job.Owner == user;
        public bool Takes(PaymentKind kind) => kind == PaymentKind.Deposit
            ? Status == "ACTIVE" && PaymentStatus == "PENDING"
            : Status == "COMPLETED" && PaymentStatus == "DEPOSIT_PAID";
    }
}
