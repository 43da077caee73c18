using System.Text.Json;

namespace Simulator.Marketplace.Tests;

/// <summary>The steps of a job's life, each taken the shortest way and expected to succeed.</summary>
internal sealed class Trade(Person homeowner, Person contractor)
{
    public Person Homeowner { get; } = homeowner;

    public Person Contractor { get; } = contractor;

    public string JobId { get; private set; } = "";

    public string BidId { get; private set; } = "";

    public string ContractId { get; private set; } = "";

    public string CompletionId { get; private set; } = "";

    public static object Job(string title = "Fix the roof", string category = "ROOFING", long estimatedBudget = 500_000) => new
    {
        title,
        description = "The roof leaks over the kitchen.",
        category,
        estimatedBudget,
        location = "Springfield",
    };

    public static object Bid(string jobId, long amount = 123_450) => new { jobId, amount, timeline = "2 weeks" };

    public static async Task<string> PostJobAsync(Person homeowner) =>
        (await homeowner.PostAsync("/api/jobs", Job())).Expect(201).GetProperty("id").GetString()!;

    public static async Task<string> PostBidAsync(Person contractor, string jobId, long amount = 123_450) =>
        (await contractor.PostAsync("/api/bids", Bid(jobId, amount))).Expect(201).GetProperty("id").GetString()!;

    public async Task<Trade> BidForAsync(long amount = 123_450)
    {
        JobId = await PostJobAsync(Homeowner);
        BidId = await PostBidAsync(Contractor, JobId, amount);
        return this;
    }

    public async Task<Trade> AcceptAsync()
    {
        var data = (await Homeowner.PostAsync($"/api/bids/{BidId}/accept")).Expect(201);
        ContractId = data.GetProperty("contract").GetProperty("id").GetString()!;
        return this;
    }

    /// <summary>Goes on with a contract that came about elsewhere.</summary>
    public Trade With(string contractId)
    {
        ContractId = contractId;
        return this;
    }

    public async Task<Trade> PayAsync(string type)
    {
        var due = (await ContractAsync()).GetProperty(type == "DEPOSIT" ? "deposit" : "final").GetInt64();
        (await Homeowner.PostAsync("/api/payments/confirm", new { paymentIntentId = await IntentAsync(type, due), contractId = ContractId })).Expect(200);
        return this;
    }

    public async Task<string> IntentAsync(string type, long amount) =>
        (await Homeowner.PostAsync("/api/payments/create-intent", new { contractId = ContractId, amount, type }))
        .Expect(200).GetProperty("paymentIntentId").GetString()!;

    public async Task<Trade> SubmitAsync()
    {
        CompletionId = (await TrySubmitAsync()).Expect(201).GetProperty("id").GetString()!;
        return this;
    }

    public Task<Answer> TrySubmitAsync() =>
        Contractor.PostAsync($"/api/contracts/{ContractId}/submit-completion", new { photos = new[] { "https://example.org/1.jpg" }, notes = "done" });

    /// <summary>Accepted, the deposit paid and the work submitted.</summary>
    public async Task<Trade> ToSubmittedAsync(long amount = 123_450) => await (await ToPaidAsync(amount)).SubmitAsync();

    /// <summary>Accepted and the deposit paid.</summary>
    public async Task<Trade> ToPaidAsync(long amount = 123_450) => await (await (await BidForAsync(amount)).AcceptAsync()).PayAsync("DEPOSIT");

    /// <summary>Submitted and disputed; gives the dispute's id.</summary>
    public async Task<string> ToDisputedAsync(long amount = 123_450)
    {
        await ToSubmittedAsync(amount);
        return (await DisputeAsync()).Expect(201).GetProperty("id").GetString()!;
    }

    public Task<Answer> DisputeAsync() => Homeowner.PostAsync(
        $"/api/contracts/{ContractId}/initiate-dispute",
        new { reason = "The roof still leaks.", evidence = new[] { "https://example.org/leak.jpg" }, requestedResolution = "REFUND" });

    public Task<Answer> ContestAsync() => Contractor.PostAsync(
        $"/api/contracts/{ContractId}/contest-dispute", new { response = "It was dry when I left.", requestedResolution = "PARTIAL" });

    public async Task<string> ProposeAsync(long amount) =>
        (await Contractor.PostAsync($"/api/contracts/{ContractId}/change-order", new { title = "A second window", description = "As asked for.", amount }))
        .Expect(201).GetProperty("id").GetString()!;

    public Task<Answer> DecideAsync(string changeOrderId, bool approved) =>
        Homeowner.PostAsync($"/api/contracts/{ContractId}/change-order/{changeOrderId}/approve", new { approved });

    public Task<Answer> PlanAsync(params long[] amounts) => Contractor.PostAsync(
        $"/api/contracts/{ContractId}/milestones", new { milestones = amounts.Select((amount, i) => new { title = $"Part {i + 1}", amount }) });

    /// <summary>Plans milestones and gives their ids.</summary>
    public async Task<List<string>> MilestonesAsync(params long[] amounts) =>
        [.. (await PlanAsync(amounts)).Expect(201).GetProperty("milestones").EnumerateArray().Select(milestone => milestone.GetProperty("id").GetString()!)];

    public Task<Answer> CompleteMilestoneAsync(string milestoneId) =>
        Contractor.PostAsync($"/api/contracts/{ContractId}/milestones/{milestoneId}/complete");

    public Task<Answer> ReleaseMilestoneAsync(string milestoneId) =>
        Homeowner.PostAsync($"/api/payments/escrow/{ContractId}/release/milestone", new { milestoneId });

    public Task<Answer> PayOutAsync(long amount) => Contractor.PostAsync(
        "/api/payments/payout",
        new { contractorId = Contractor.Id, stripeConnectAccountId = "acct_1", amount, contractId = ContractId });

    /// <summary>The id of the contract's movement of a kind.</summary>
    public async Task<string> MovementAsync(string kind) =>
        (await Homeowner.GetAsync($"/api/payments/escrow/{ContractId}/history")).Expect(200).GetProperty("transactions").EnumerateArray()
        .Single(movement => movement.GetProperty("kind").GetString() == kind).GetProperty("id").GetString()!;

    public Task<Answer> JudgeAsync(bool approved, int? rating = null) =>
        Homeowner.PostAsync($"/api/completions/{CompletionId}/approve", new { approved, rating, feedback = "thanks" });

    public Task<Answer> CancelAsync() => Homeowner.PostAsync($"/api/contracts/{ContractId}/cancel", new { reason = "changed plans" });

    public async Task<JsonElement> ContractAsync() => (await Homeowner.GetAsync($"/api/contracts/{ContractId}")).Expect(200);
}
