namespace Simulator.Marketplace.Tests.Histories;

/// <summary>
/// All that actors do. One more kind of thing to do is one more entry here, and where its answers show a new kind of thing, a line in
/// <see cref="SightingReader"/>.
/// </summary>
internal static class Moves
{
    public const string Post = "post", Change = "change", Close = "close";
    public const string Bid = "bid", Accept = "accept", AcceptForeign = "accept-foreign", Reject = "reject", Withdraw = "withdraw";
    public const string Intent = "intent", ConfirmDeposit = "confirm-deposit", ConfirmFinal = "confirm-final", Cancel = "cancel";
    public const string Submit = "submit", Judge = "judge", Dispute = "dispute", Contest = "contest", Resolve = "resolve";
    public const string Propose = "propose", DecideChange = "decide-change", Plan = "plan", Finish = "finish", Release = "release";
    public const string Refund = "refund", Payout = "payout", ReadMoney = "read-money", ReadThings = "read-things";
    public const string ReadJob = "read-job", ReadJobs = "read-jobs", ReadOwnJobs = "read-own-jobs", ReadJobBids = "read-job-bids";
    public const string ReadBid = "read-bid", ReadOwnBids = "read-own-bids";
    public const string ReadContract = "read-contract", ReadContracts = "read-contracts", ReadCompletion = "read-completion";

    private const string Homeowner = "HOMEOWNER", Contractor = "CONTRACTOR", Admin = "ADMIN";

    public static readonly IReadOnlyList<Move> All =
    [
        new(Post, Homeowner, 2, 0, (me, turn) => me.PostAsync(turn, Post, "/api/jobs", "", tag => Bodies.Job(turn.Pick, tag))) { Until = 0.2 },
        On(Change, Homeowner, 1, 0.1, MyJob, (me, turn, job) => me.SendAsync(
            Change, HttpMethod.Patch, $"/api/jobs/{job.Id}", job.Id, new() { ["estimatedBudget"] = 600_000L + turn.Pick }, key: null)),
        On(Close, Homeowner, 1, 0.3, MyJob, (me, turn, job) => me.PostAsync(turn, Close, $"/api/jobs/{job.Id}/close", job.Id)),

        On(Bid, Contractor, 10, 0, AnyJob, (me, turn, job) => me.PostAsync(turn, Bid, "/api/bids", job.Id, tag => Bodies.Bid(job.Id, turn.Pick, tag)))
            with { Until = 0.5 },
        On(Accept, Homeowner, 7, 0.1, (me, pick) => me.Board.BidFor(me.Id, pick), (me, turn, bid) => DecideAsync(me, turn, Accept, bid)),
        On(AcceptForeign, Homeowner, 1, 0.2, (me, pick) => me.Board.BidNotFor(me.Id, pick), (me, turn, bid) => me.PostAsync(
            turn, AcceptForeign, $"/api/bids/{bid.Id}/accept", bid.Id)),
        On(Reject, Homeowner, 2, 0.2, (me, pick) => me.Board.BidFor(me.Id, pick), (me, turn, bid) => DecideAsync(me, turn, Reject, bid)),
        On(Withdraw, Contractor, 1, 0.2, (me, pick) => me.Board.Bid(pick, bid => bid.ContractorId == me.Id), (me, turn, bid) =>
            DecideAsync(me, turn, Withdraw, bid)),

        On(ConfirmDeposit, Homeowner, 8, 0.2, MyContract("ACTIVE", "PENDING"), (me, turn, contract) => PayAsync(me, turn, contract, "DEPOSIT")),
        On(ConfirmFinal, Homeowner, 6, 0.5, MyContract("COMPLETED", "DEPOSIT_PAID"), (me, turn, contract) => PayAsync(me, turn, contract, "FINAL_PAYMENT")),
        On(Submit, Contractor, 10, 0.4, MyContract("ACTIVE", "DEPOSIT_PAID"), (me, turn, contract) => me.PostAsync(
            turn, Submit, $"/api/contracts/{contract.Id}/submit-completion", contract.Id, Bodies.Completion)),
        On(Judge, Homeowner, 6, 0.4, (me, pick) => me.Board.Completion(me.Id, pick), (me, turn, completion) => me.PostAsync(
            turn, Judge, $"/api/completions/{completion.Id}/approve", completion.ContractId!,
            tag => new() { ["approved"] = turn.Pick % 3 > 0, ["rating"] = (turn.Pick % 5) + 1, ["feedback"] = tag })),
        .. Both(Cancel, 1, 0.4, (me, turn) => OnAsync(me.Board.Contract(me.Id, turn.Pick), contract => me.PostAsync(
            turn, Cancel, $"/api/contracts/{contract.Id}/cancel", contract.Id, tag => new() { ["reason"] = tag }))),

        On(Dispute, Homeowner, 5, 0.4, MyContract("PENDING_APPROVAL", "DEPOSIT_PAID"), (me, turn, contract) => me.PostAsync(
            turn, Dispute, $"/api/contracts/{contract.Id}/initiate-dispute", contract.Id,
            tag => new() { ["reason"] = $"the work is not done: {tag}", ["requestedResolution"] = "REFUND" })),
        On(Contest, Contractor, 5, 0.4, (me, pick) => me.Board.Thing("dispute", "OPEN", me.Id, pick), (me, turn, dispute) => me.PostAsync(
            turn, Contest, $"/api/contracts/{dispute.ContractId}/contest-dispute", dispute.ContractId!,
            tag => new() { ["response"] = $"the work is done: {tag}", ["requestedResolution"] = "PARTIAL" })),
        On(Resolve, Admin, 8, 0.5, (me, pick) => me.Board.Thing("dispute", "OPEN", party: null, pick), ResolveAsync),

        On(Propose, Contractor, 2, 0.3, MyContract("ACTIVE", "DEPOSIT_PAID"), (me, turn, contract) => me.PostAsync(
            turn, Propose, $"/api/contracts/{contract.Id}/change-order", contract.Id,
            tag => new() { ["title"] = tag, ["description"] = "more work", ["amount"] = 1L + (turn.Pick * 37) })),
        On(DecideChange, Homeowner, 4, 0.3, (me, pick) => me.Board.Thing("change-order", "PENDING", me.Id, pick), (me, turn, order) => me.PostAsync(
            turn, DecideChange, $"/api/contracts/{order.ContractId}/change-order/{order.Id}/approve", order.ContractId!,
            _ => new() { ["approved"] = turn.Pick % 5 > 0 })),
        On(Plan, Contractor, 3, 0.3, MyContract("ACTIVE", "DEPOSIT_PAID"), (me, turn, contract) => me.PostAsync(
            turn, Plan, $"/api/contracts/{contract.Id}/milestones", contract.Id, tag => Bodies.Milestones(contract.Money!.Amount, tag))),
        On(Finish, Contractor, 5, 0.4, (me, pick) => me.Board.Thing("milestone", "PENDING", me.Id, pick), (me, turn, milestone) => me.PostAsync(
            turn, Finish, $"/api/contracts/{milestone.ContractId}/milestones/{milestone.Id}/complete", milestone.ContractId!)),
        On(Release, Homeowner, 5, 0.4, (me, pick) => me.Board.Thing("milestone", "COMPLETED", me.Id, pick), (me, turn, milestone) => me.PostAsync(
            turn, Release, $"/api/payments/escrow/{milestone.ContractId}/release/milestone", milestone.ContractId!,
            _ => new() { ["milestoneId"] = milestone.Id })),

        On(Refund, Contractor, 1, 0.4, MyContract("ACTIVE", "DEPOSIT_PAID"), RefundAsync),
        On(Payout, Contractor, 3, 0.6, MyContract("COMPLETED", "FULLY_PAID"), (me, turn, contract) => me.PostAsync(
            turn, Payout, "/api/payments/payout", contract.Id,
            tag => new() { ["contractorId"] = me.Id, ["stripeConnectAccountId"] = tag, ["amount"] = 1L + turn.Pick, ["contractId"] = contract.Id })),

        new(ReadOwnBids, Contractor, 2, 0.1, (me, _) => me.GetAsync(ReadOwnBids, "/api/bids?limit=100")),
        new(ReadOwnJobs, Homeowner, 2, 0, (me, _) => me.GetAsync(ReadOwnJobs, "/api/jobs?mine=true&limit=100")),
        .. Everybody(ReadJobs, 1, 0, (me, turn) => me.GetAsync(ReadJobs, $"/api/jobs?limit=100{(turn.Pick % 2 == 0 ? "" : "&status=CONTRACTED")}")),
        .. Everybody(ReadJob, 2, 0, (me, turn) => OnAsync(AnyJob(me, turn.Pick), job => me.GetAsync(ReadJob, $"/api/jobs/{job.Id}", job.Id))),
        .. Everybody(ReadJobBids, 3, 0.1, (me, turn) =>
            OnAsync(AnyJob(me, turn.Pick), job => me.GetAsync(ReadJobBids, $"/api/jobs/{job.Id}/bids", job.Id))),
        .. Everybody(ReadBid, 2, 0.1, (me, turn) => OnAsync(me.Board.Bid(turn.Pick), bid => me.GetAsync(ReadBid, $"/api/bids/{bid.Id}", bid.Id))),
        .. Everybody(ReadContract, 2, 0.3, (me, turn) =>
            OnAsync(me.Board.Contract(turn.Pick, _ => true), contract => me.GetAsync(ReadContract, $"/api/contracts/{contract.Id}", contract.Id))),
        .. Both(ReadCompletion, 1, 0.4, (me, turn) => OnAsync(
            me.Board.Contract(me.Id, turn.Pick), contract => me.GetAsync(ReadCompletion, $"/api/contracts/{contract.Id}/completion", contract.Id))),
        .. Both(ReadContracts, 1, 0.3, (me, _) => me.GetAsync(ReadContracts, "/api/contracts?limit=100")),
        .. Both(ReadThings, 1, 0.4, (me, turn) => OnAsync(me.Board.Contract(me.Id, turn.Pick), contract => me.GetAsync(
            ReadThings, $"/api/contracts/{contract.Id}/{(turn.Pick % 2 == 0 ? "change-orders" : "milestones")}", contract.Id))),
        .. Both(ReadMoney, 1, 0.4, (me, turn) => OnAsync(
            me.Board.Contract(me.Id, turn.Pick), contract => me.GetAsync(ReadMoney, $"/api/payments/escrow/{contract.Id}/history?limit=100", contract.Id))),
    ];

    private static readonly Dictionary<(string, string), Move> ByName = All.ToDictionary(move => (move.Name, move.Role));

    public static bool IsReading(string move) => move.StartsWith("read-", StringComparison.Ordinal);

    public static Task TakeAsync(Performer me, string role, Turn turn) => ByName[(turn.Move, role)].TakeAsync(me, turn);

    private static Move On<T>(string name, string role, int weight, double from, Func<Performer, int, T?> find, Func<Performer, Turn, T, Task> act)
        where T : class => new(name, role, weight, from, (me, turn) => OnAsync(find(me, turn.Pick), thing => act(me, turn, thing)));

    private static Task OnAsync<T>(T? thing, Func<T, Task> act)
        where T : class => thing is null ? Task.CompletedTask : act(thing);

    private static IEnumerable<Move> Both(string name, int weight, double from, Func<Performer, Turn, Task> take) =>
        [new(name, Homeowner, weight, from, take), new(name, Contractor, weight, from, take)];

    private static IEnumerable<Move> Everybody(string name, int weight, double from, Func<Performer, Turn, Task> take) =>
        [.. Both(name, weight, from, take), new(name, Admin, weight, from, take)];

    private static JobSeen? AnyJob(Performer me, int pick) => me.Board.Job(pick);

    private static JobSeen? MyJob(Performer me, int pick) => me.Board.Job(pick, job => job.HomeownerId == me.Id);

    private static Func<Performer, int, ContractSeen?> MyContract(string status, string paymentStatus) =>
        (me, pick) => me.Board.Contract(me.Id, pick, status, paymentStatus);

    private static Task DecideAsync(Performer me, Turn turn, string decision, BidSeen bid) =>
        me.PostAsync(turn, decision, $"/api/bids/{bid.Id}/{decision}", bid.Id);

    private static async Task PayAsync(Performer me, Turn turn, ContractSeen contract, string type)
    {
        var isDeposit = type == "DEPOSIT";
        var amount = isDeposit ? contract.Money!.Deposit : contract.Money!.Final;
        var announced = await me.SendAsync(
            Intent, HttpMethod.Post, "/api/payments/create-intent", contract.Id,
            new() { ["contractId"] = contract.Id, ["amount"] = amount, ["type"] = type }, key: null);
        if (announced.Seen.Intent is not { } intent) return;
        await me.PostAsync(
            turn, isDeposit ? ConfirmDeposit : ConfirmFinal, "/api/payments/confirm", contract.Id,
            _ => new() { ["paymentIntentId"] = intent.Id, ["contractId"] = contract.Id });
    }

    private static Task ResolveAsync(Performer me, Turn turn, ThingSeen dispute)
    {
        var held = me.Board.Contract(dispute.ContractId!)?.Money!.Held ?? 2;
        var payout = Math.Max(1, held / 3);
        return me.PostAsync(turn, Resolve, $"/api/disputes/{dispute.Id}/resolve", dispute.ContractId!, tag => (turn.Pick % 3) switch
        {
            0 => new() { ["resolution"] = "REFUND", ["notes"] = tag },
            1 => new() { ["resolution"] = "REDO", ["notes"] = tag },
            _ => new() { ["resolution"] = "PARTIAL_REFUND", ["contractorPayout"] = payout, ["homeownerRefund"] = Math.Max(1, held - payout), ["notes"] = tag },
        });
    }

    private static async Task RefundAsync(Performer me, Turn turn, ContractSeen contract)
    {
        var history = await me.GetAsync(ReadMoney, $"/api/payments/escrow/{contract.Id}/history?limit=100", contract.Id);
        if (history.Seen.Movements.FirstOrDefault(movement => movement.Kind == "DEPOSIT") is not { } charge) return;
        await me.PostAsync(
            turn, Refund, "/api/payments/refund", contract.Id, tag => new() { ["chargeId"] = charge.Id, ["amount"] = 1L + turn.Pick, ["reason"] = tag });
    }
}
