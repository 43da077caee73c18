using System.Text.Json;

namespace Simulator.Marketplace.Tests.Histories;

/// <summary>Finds the things in an answer, wherever in it they stand: each kind is known by fields that only it has.</summary>
internal sealed class SightingReader
{
    private readonly List<JobSeen> _jobs = [];
    private readonly List<BidSeen> _bids = [];
    private readonly List<ContractSeen> _contracts = [];
    private readonly List<CompletionSeen> _completions = [];
    private readonly List<ThingSeen> _things = [];
    private readonly List<Movement> _movements = [];

    public static Sightings Read(JsonElement answer)
    {
        if (answer.ValueKind != JsonValueKind.Object || !answer.TryGetProperty("data", out var data)) return Sightings.None;
        SightingReader reader = new();
        reader.Walk(data, name: "", job: Text(data, "jobId"), contract: null);
        return new Sightings
        {
            Jobs = reader._jobs,
            Bids = reader._bids,
            Contracts = reader._contracts,
            Completions = reader._completions,
            Total = Number(data, "total"),
            BidCount = Has(data, "jobId") ? (int?)Number(data, "bidCount") : null,
            Things = reader._things,
            Movements = reader._movements,
            Intent = Text(data, "paymentIntentId") is { } id ? new IntentSeen(id, Number(data, "amount"), Number(data, "fee"), Text(data, "status")) : null,
        };
    }

    private void Walk(JsonElement json, string name, string? job, string? contract)
    {
        if (json.ValueKind == JsonValueKind.Array)
        {
            foreach (var element in json.EnumerateArray()) Walk(element, name, job, contract);
        }
        if (json.ValueKind != JsonValueKind.Object) return;
        if (Has(json, "estimatedBudget")) job = Add(Job(json)).Id;
        else if (Has(json, "timeline")) Add(Bid(json, job));
        else if (Has(json, "bidId") && Has(json, "deposit")) contract = Add(Contract(json)).Id;
        else if (name == "contract" && Has(json, "status")) _contracts.Add(new ContractSeen(Text(json, "id")!, Text(json, "status")!, job));
        else if (Has(json, "submittedAt")) _completions.Add(Completion(json, contract));
        else if (Has(json, "contractStatus")) AddJudgement(json);
        else if (Has(json, "requestedResolution")) Add(json, "dispute", contract, "reason");
        else if (name == "dispute" && Has(json, "status")) Add(json, "dispute", contract, "reason");
        else if (Has(json, "position")) Add(json, "milestone", contract, "title");
        else if (Has(json, "title") && Has(json, "decidedAt")) Add(json, "change-order", contract, "title");
        else if (Has(json, "kind") && Has(json, "reference")) _movements.Add(Movement(json));
        foreach (var property in json.EnumerateObject()) Walk(property.Value, property.Name, job, contract);
    }

    private void AddJudgement(JsonElement json)
    {
        var contract = Text(json, "contractId")!;
        _completions.Add(new CompletionSeen(Text(json, "completionId")!, Text(json, "status")!, contract));
        _contracts.Add(new ContractSeen(contract, Text(json, "contractStatus")!));
    }

    private void Add(JsonElement json, string kind, string? contract, string words) => _things.Add(new ThingSeen(
        kind, Text(json, "id")!, Text(json, "status")!, Text(json, "contractId") ?? contract, Text(json, words), Number(json, "amount")));

    private JobSeen Add(JobSeen job)
    {
        _jobs.Add(job);
        return job;
    }

    private void Add(BidSeen bid) => _bids.Add(bid);

    private ContractSeen Add(ContractSeen contract)
    {
        _contracts.Add(contract);
        return contract;
    }

    private static JobSeen Job(JsonElement json) => new(
        Text(json, "id")!, Text(json, "status")!, Text(json, "homeownerId"), Text(json, "title"), Text(json, "description"), Text(json, "category"),
        Number(json, "estimatedBudget"), Text(json, "location"), Text(json, "urgency"), Text(json, "scopeOfWork"), (int?)Number(json, "bidCount"));

    private static BidSeen Bid(JsonElement json, string? job) => new(
        Text(json, "id")!, Text(json, "status")!, Text(json, "jobId") ?? job, Text(json, "contractorId"), Number(json, "amount"), Text(json, "timeline"),
        Text(json, "coverLetter"));

    private static ContractSeen Contract(JsonElement json) => new(
        Text(json, "id")!, Text(json, "status")!, Text(json, "jobId"), Text(json, "bidId"), Text(json, "homeownerId"), Text(json, "contractorId"),
        new Money(
            Cents(json, "amount"), Cents(json, "fee"), Cents(json, "deposit"), Cents(json, "final"), Text(json, "paymentStatus")!, Cents(json, "feePaid"),
            Cents(json, "held"), Cents(json, "released"), Cents(json, "refunded"), Cents(json, "paidOut")));

    private static Movement Movement(JsonElement json) =>
        new(Text(json, "id")!, Text(json, "contractId")!, Text(json, "kind")!, Text(json, "reference")!, Cents(json, "amount"));

    private static CompletionSeen Completion(JsonElement json, string? contract) => new(
        Text(json, "id")!, Text(json, "status")!, Text(json, "contractId") ?? contract, Text(json, "notes"), (int?)Number(json, "rating"));

    private static bool Has(JsonElement json, string name) => json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out _);

    private static string? Text(JsonElement json, string name) =>
        Has(json, name) && json.GetProperty(name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static long? Number(JsonElement json, string name) =>
        Has(json, name) && json.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetInt64() : null;

    private static long Cents(JsonElement json, string name) => Number(json, name) ?? throw new JsonException($"a contract without {name}");
}
