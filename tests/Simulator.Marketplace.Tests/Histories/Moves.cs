namespace Simulator.Marketplace.Tests.Histories;

/// <summary>All that actors do. One more kind of thing to do is one more entry, and what laws need to know of its answer in <see cref="SightingReader"/>.</summary>
internal static class Moves
{
    public const string Post = "post", Change = "change", Close = "close", Bid = "bid", Accept = "accept", AcceptForeign = "accept-foreign", Reject = "reject", Withdraw = "withdraw";
    public const string Intent = "intent", ConfirmDeposit = "confirm-deposit", ConfirmFinal = "confirm-final", Cancel = "cancel", Submit = "submit";
    public const string Judge = "judge", ReadJob = "read-job", ReadJobs = "read-jobs", ReadOwnJobs = "read-own-jobs", ReadJobBids = "read-job-bids";
    public const string ReadBid = "read-bid", ReadOwnBids = "read-own-bids", ReadContract = "read-contract", ReadContracts = "read-contracts";
    public const string ReadCompletion = "read-completion";

    private const string Homeowner = "HOMEOWNER", Contractor = "CONTRACTOR", Admin = "ADMIN";

    public static readonly IReadOnlyList<Move> All =
    [
        new(Post, Homeowner, 2, 0, (me, turn) => me.PostAsync(turn, Post, "/api/jobs", "", tag => Bodies.Job(turn.Pick, tag))) { Until = 0.4 },
        new(Change, Homeowner, 1, 0.1, (me, turn) => OnAsync(me.Board.Job(turn.Pick, job => job.HomeownerId == me.Id), job => me.ChangeAsync(turn, job))),
        new(Close, Homeowner, 1, 0.3, (me, turn) =>
            OnAsync(me.Board.Job(turn.Pick, job => job.HomeownerId == me.Id), job => me.PostAsync(turn, Close, $"/api/jobs/{job.Id}/close", job.Id))),
        new(Accept, Homeowner, 7, 0.2, (me, turn) => OnAsync(me.Board.BidFor(me.Id, turn.Pick), bid => me.DecideAsync(turn, Accept, bid))),
        new(AcceptForeign, Homeowner, 1, 0.2, (me, turn) => OnAsync(me.Board.BidNotFor(me.Id, turn.Pick), bid => me.PostAsync(
            turn, AcceptForeign, $"/api/bids/{bid.Id}/accept", bid.Id))),
        new(Reject, Homeowner, 2, 0.2, (me, turn) => OnAsync(me.Board.BidFor(me.Id, turn.Pick), bid => me.DecideAsync(turn, Reject, bid))),
        new(ConfirmDeposit, Homeowner, 8, 0.3, (me, turn) => OnAsync(
            me.Board.Contract(me.Id, turn.Pick, "ACTIVE", "PENDING"), contract => me.PayAsync(turn, contract, "DEPOSIT"))),
        new(ConfirmFinal, Homeowner, 6, 0.5, (me, turn) => OnAsync(
            me.Board.Contract(me.Id, turn.Pick, "COMPLETED", "DEPOSIT_PAID"), contract => me.PayAsync(turn, contract, "FINAL_PAYMENT"))),
        new(Judge, Homeowner, 6, 0.4, (me, turn) => OnAsync(me.Board.Completion(me.Id, turn.Pick), completion => me.JudgeAsync(turn, completion))),
        .. Both(Cancel, 1, 0.4, (me, turn) => OnAsync(me.Board.Contract(me.Id, turn.Pick), contract => me.PostAsync(
            turn, Cancel, $"/api/contracts/{contract.Id}/cancel", contract.Id, tag => new() { ["reason"] = tag }))),

        new(Bid, Contractor, 10, 0, (me, turn) => OnAsync(me.Board.Job(turn.Pick), job => me.PostAsync(turn, Bid, "/api/bids", job.Id, tag => Bodies.Bid(job.Id, turn.Pick, tag)))),
        new(Withdraw, Contractor, 2, 0.2, (me, turn) => OnAsync(me.Board.Bid(turn.Pick, bid => bid.ContractorId == me.Id), bid => me.DecideAsync(turn, Withdraw, bid))),
        new(Submit, Contractor, 7, 0.3, (me, turn) => OnAsync(me.Board.Contract(me.Id, turn.Pick, "ACTIVE", "DEPOSIT_PAID"), contract => me.PostAsync(
            turn, Submit, $"/api/contracts/{contract.Id}/submit-completion", contract.Id, Bodies.Completion))),
        new(ReadOwnBids, Contractor, 2, 0.1, (me, _) => me.GetAsync(ReadOwnBids, "/api/bids?limit=100")),

        new(ReadOwnJobs, Homeowner, 2, 0, (me, _) => me.GetAsync(ReadOwnJobs, "/api/jobs?mine=true&limit=100")),
        .. Everybody(ReadJobs, 1, 0, (me, turn) => me.GetAsync(ReadJobs, turn.Pick % 2 == 0 ? "/api/jobs?limit=100" : "/api/jobs?limit=100&status=CONTRACTED")),
        .. Everybody(ReadJob, 2, 0, (me, turn) => OnAsync(me.Board.Job(turn.Pick), job => me.GetAsync(ReadJob, $"/api/jobs/{job.Id}", job.Id))),
        .. Everybody(ReadJobBids, 3, 0.1, (me, turn) => OnAsync(me.Board.Job(turn.Pick), job => me.GetAsync(ReadJobBids, $"/api/jobs/{job.Id}/bids", job.Id))),
        .. Everybody(ReadBid, 2, 0.1, (me, turn) => OnAsync(me.Board.Bid(turn.Pick), bid => me.GetAsync(ReadBid, $"/api/bids/{bid.Id}", bid.Id))),
        .. Everybody(ReadContract, 2, 0.3, (me, turn) =>
            OnAsync(me.Board.Contract(turn.Pick, _ => true), contract => me.GetAsync(ReadContract, $"/api/contracts/{contract.Id}", contract.Id))),
        .. Both(ReadCompletion, 1, 0.4, (me, turn) =>
            OnAsync(me.Board.Contract(me.Id, turn.Pick), contract => me.GetAsync(ReadCompletion, $"/api/contracts/{contract.Id}/completion", contract.Id))),
        .. Both(ReadContracts, 1, 0.3, (me, _) => me.GetAsync(ReadContracts, "/api/contracts?limit=100")),
    ];

    private static readonly Dictionary<(string, string), Move> ByName = All.ToDictionary(move => (move.Name, move.Role));

    public static bool IsReading(string move) => move.StartsWith("read-", StringComparison.Ordinal);

    public static Task TakeAsync(Performer me, string role, Turn turn) => ByName[(turn.Move, role)].TakeAsync(me, turn);

    private static Task OnAsync<T>(T? thing, Func<T, Task> act)
        where T : class => thing is null ? Task.CompletedTask : act(thing);

    private static IEnumerable<Move> Both(string name, int weight, double from, Func<Performer, Turn, Task> take) =>
        [new(name, Homeowner, weight, from, take), new(name, Contractor, weight, from, take)];

    private static IEnumerable<Move> Everybody(string name, int weight, double from, Func<Performer, Turn, Task> take) =>
        [.. Both(name, weight, from, take), new(name, Admin, weight, from, take)];

    private static Task DecideAsync(this Performer me, Turn turn, string decision, BidSeen bid) =>
        me.PostAsync(turn, decision, $"/api/bids/{bid.Id}/{decision}", bid.Id);

    private static Task<Act> ChangeAsync(this Performer me, Turn turn, JobSeen job) => me.SendAsync(
        Change, HttpMethod.Patch, $"/api/jobs/{job.Id}", job.Id, new() { ["estimatedBudget"] = 600_000L + turn.Pick }, key: null);

    private static Task JudgeAsync(this Performer me, Turn turn, CompletionSeen completion) => me.PostAsync(
        turn, Judge, $"/api/completions/{completion.Id}/approve", completion.ContractId!,
        tag => new() { ["approved"] = turn.Pick % 3 > 0, ["rating"] = (turn.Pick % 5) + 1, ["feedback"] = tag });

    private static async Task PayAsync(this Performer me, Turn turn, ContractSeen contract, string type)
    {
        var isDeposit = type == "DEPOSIT";
        var amount = isDeposit ? contract.Money!.Deposit : contract.Money!.Final;
        var announced = await me.SendAsync(
            Intent, HttpMethod.Post, "/api/payments/create-intent", contract.Id,
            new() { ["contractId"] = contract.Id, ["amount"] = amount, ["type"] = type }, key: null);
        if (announced.Seen.IntentId is not { } intent) return;
        await me.PostAsync(
            turn, isDeposit ? ConfirmDeposit : ConfirmFinal, "/api/payments/confirm", contract.Id,
            _ => new() { ["paymentIntentId"] = intent, ["contractId"] = contract.Id });
    }
}
