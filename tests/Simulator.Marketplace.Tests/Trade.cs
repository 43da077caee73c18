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

    public Task<Answer> JudgeAsync(bool approved, int? rating = null) =>
        Homeowner.PostAsync($"/api/completions/{CompletionId}/approve", new { approved, rating, feedback = "thanks" });

    public Task<Answer> CancelAsync() => Homeowner.PostAsync($"/api/contracts/{ContractId}/cancel", new { reason = "changed plans" });

    public async Task<JsonElement> ContractAsync() => (await Homeowner.GetAsync($"/api/contracts/{ContractId}")).Expect(200);
}
