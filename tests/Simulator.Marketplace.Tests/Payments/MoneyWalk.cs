using System.Text.Json;
using Simulator.Marketplace.LifeCycles;

namespace Simulator.Marketplace.Tests.Payments;

/// <summary>People who do anything at any time with the money of one contract, right or wrong, as a seed decides; after each step all laws are checked.</summary>
internal sealed class MoneyWalk(Trade trade, Person admin, Random random)
{
    private const int MostSteps = 80;

    private static readonly string[] Closed = ["COMPLETED", "CANCELLED"];

    private readonly List<string> _changeOrders = [];
    private readonly List<string> _milestones = [];
    private string _dispute = "none";
    private int _steps;
    private string _before = "ACTIVE PENDING INITIALIZED";

    /// <summary>How many steps succeeded, by name.</summary>
    public static Dictionary<string, int> Count(IEnumerable<MoneyWalk> walks) =>
        walks.SelectMany(walk => walk.Succeeded).GroupBy(step => step.Key).ToDictionary(steps => steps.Key, steps => steps.Sum(step => step.Value));

    public Dictionary<string, int> Succeeded { get; } = [];

    public bool HasEnded { get; private set; }

    public async Task StepAsync()
    {
        var (name, step) = Choose();
        var answer = await step();
        Assert.True(answer.Status is 200 or 201 or 400 or 409 or 404, $"{name}: {answer.Status} {answer.Text}");
        if (answer.Json.GetProperty("success").GetBoolean()) Succeeded[name] = Succeeded.GetValueOrDefault(name) + 1;
        await CheckAsync(name);
    }

    /// <summary>Only at the end: it reads all movements.</summary>
    public Task CheckMovementsAsync() => MoneyLaw.IsWrittenDownAsync(trade);

    private (string Name, Func<Task<Answer>> Step) Choose() => random.Next(30) switch
    {
        0 or 1 => ("deposit", () => PayAsync("DEPOSIT", "deposit")),
        2 => ("escrow deposit", () => trade.Homeowner.PostAsync($"/api/payments/escrow/{trade.ContractId}/deposit")),
        3 or 4 => ("final payment", () => PayAsync("FINAL_PAYMENT", "final")),
        5 or 6 => ("submit", trade.TrySubmitAsync),
        7 => ("complete", () => trade.Contractor.PostAsync($"/api/contracts/{trade.ContractId}/complete", new { })),
        8 => ("approve", () => JudgeAsync(approved: true)),
        9 => ("reject", () => JudgeAsync(approved: false)),
        10 or 11 => ("dispute", DisputeAsync),
        12 or 27 => ("contest", trade.ContestAsync),
        13 or 14 => ("resolve", ResolveAsync),
        15 => ("propose", ProposeAsync),
        16 => ("decide", () => trade.DecideAsync(AnyOf(_changeOrders), approved: random.Next(3) > 0)),
        17 or 18 => ("plan", PlanAsync),
        19 or 20 or 21 => ("milestone", () => trade.CompleteMilestoneAsync(AnyOf(_milestones))),
        22 or 23 or 24 => ("release", () => trade.ReleaseMilestoneAsync(AnyOf(_milestones))),
        25 => ("refund", RefundAsync),
        26 or 28 => ("payout", () => trade.PayOutAsync(random.Next(1, random.Next(5) == 0 ? 200_000 : 2_000))),
        _ => ("cancel", () => random.Next(8) == 0 ? trade.CancelAsync() : trade.Homeowner.GetAsync($"/api/payments/escrow/{trade.ContractId}")),
    };

    private async Task CheckAsync(string step)
    {
        var money = await MoneyLaw.HoldsAsync(trade);
        var escrow = (await trade.Homeowner.GetAsync($"/api/payments/escrow/{trade.ContractId}")).Expect(200).GetProperty("status").GetString();
        var after = $"{money.GetProperty("status").GetString()} {money.GetProperty("paymentStatus").GetString()} {escrow}";
        foreach (var ((cycle, from), to) in new[] { LifeCycleTable.Contract, LifeCycleTable.Payment, LifeCycleTable.Escrow }
            .Zip(_before.Split(' ')).Zip(after.Split(' ')))
        {
            Assert.True(from == to || cycle.Allows(from, to), $"{step} led from {_before} to {after}");
        }
        _before = after;
        await CheckMilestonesAsync(money.GetProperty("amount").GetInt64());
        // Some linger, to be paid out and to be tried in vain.
        var isClosed = Closed.Contains(money.GetProperty("status").GetString()) && money.GetProperty("outstanding").GetInt64() == 0;
        HasEnded = ++_steps == MostSteps || (isClosed && random.Next(16) == 0);
    }

    private async Task CheckMilestonesAsync(long amount)
    {
        if (_milestones.Count == 0) return;
        var milestones = (await trade.Contractor.GetAsync($"/api/contracts/{trade.ContractId}/milestones")).Expect(200).GetProperty("milestones");
        Assert.Equal(amount, milestones.EnumerateArray().Sum(milestone => milestone.GetProperty("amount").GetInt64()));
        _milestones.Clear();
        _milestones.AddRange(Ids(milestones));
    }

    private async Task<Answer> PayAsync(string type, string part)
    {
        var due = (await trade.ContractAsync()).GetProperty(part).GetInt64() + (random.Next(10) == 0 ? 1 : 0);
        var intent = await trade.Homeowner.PostAsync("/api/payments/create-intent", new { contractId = trade.ContractId, amount = due, type });
        if (intent.Status != 200) return intent;
        var paymentIntentId = intent.Data.GetProperty("paymentIntentId").GetString();
        return await trade.Homeowner.PostAsync("/api/payments/confirm", new { contractId = trade.ContractId, paymentIntentId });
    }

    private async Task<Answer> JudgeAsync(bool approved)
    {
        var completion = (await trade.ContractAsync()).GetProperty("completion");
        var id = completion.ValueKind == JsonValueKind.Null ? "none" : completion.GetProperty("id").GetString();
        return await trade.Homeowner.PostAsync($"/api/completions/{id}/approve", new { approved });
    }

    private async Task<Answer> DisputeAsync()
    {
        var answer = await trade.DisputeAsync();
        if (answer.Status == 201) _dispute = answer.Id;
        return answer;
    }

    private async Task<Answer> ResolveAsync()
    {
        var held = (await trade.ContractAsync()).GetProperty("held").GetInt64();
        var payout = random.NextInt64(0, held + 1);
        object ruling = random.Next(4) switch
        {
            0 => new { resolution = "REFUND" },
            1 => new { resolution = "PARTIAL_REFUND", contractorPayout = payout, homeownerRefund = held - payout + (random.Next(5) == 0 ? 1 : 0) },
            _ => new { resolution = "REDO" },
        };
        return await admin.PostAsync($"/api/disputes/{_dispute}/resolve", ruling);
    }

    private async Task<Answer> ProposeAsync()
    {
        var answer = await trade.Contractor.PostAsync(
            $"/api/contracts/{trade.ContractId}/change-order", new { title = "A second window", description = "As asked for.", amount = random.Next(1, 50_000) });
        if (answer.Status == 201) _changeOrders.Add(answer.Id);
        return answer;
    }

    private async Task<Answer> PlanAsync()
    {
        var amount = (await trade.ContractAsync()).GetProperty("amount").GetInt64();
        var (first, second) = (random.NextInt64(1, amount / 12), random.NextInt64(1, amount / 12));
        var answer = await trade.PlanAsync(first, second, amount - first - second + (random.Next(5) == 0 ? 1 : 0));
        if (answer.Status == 201) _milestones.AddRange(Ids(answer.Data.GetProperty("milestones")));
        return answer;
    }

    private async Task<Answer> RefundAsync()
    {
        var history = (await trade.Homeowner.GetAsync($"/api/payments/escrow/{trade.ContractId}/history?limit=100")).Expect(200);
        var charge = AnyOf([.. Ids(history.GetProperty("transactions"))]);
        return await (random.Next(2) == 0 ? admin : trade.Contractor).PostAsync(
            "/api/payments/refund", new { chargeId = charge, amount = random.Next(1, random.Next(10) == 0 ? 100_000 : 2_000) });
    }

    private string AnyOf(List<string> ids) => ids.Count == 0 ? "none" : ids[random.Next(ids.Count)];

    private static IEnumerable<string> Ids(JsonElement things) => things.EnumerateArray().Select(thing => thing.GetProperty("id").GetString()!);
}
