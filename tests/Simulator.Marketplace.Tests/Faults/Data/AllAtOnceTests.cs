using System.Collections.Concurrent;

namespace Simulator.Marketplace.Tests.Faults.Data;

public sealed class AllAtOnceTests : FaultTest
{
    private static readonly (string Name, double Rate)[] Wrong =
    [
        ("lost-write", 0.1), ("phantom", 0.1), ("double-accept", 0.5), ("double-release", 0.5), ("stale-list", 0.3), ("id-collision", 0.5), ("rounding", 0.5),
    ];

    private readonly ConcurrentBag<Answer> _answers = [];

    [Fact]
    public async Task However_much_is_wrong_no_request_meets_a_defect()
    {
        var homeowners = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => HomeownerAsync()));
        var contractors = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => ContractorAsync()));
        (await PutAsync("/api/admin/faults", new { faults = Wrong.Select(wrong => new { name = wrong.Name, rate = wrong.Rate }) })).Expect(200);

        await Task.WhenAll(Enumerable.Range(0, 48).Select(i => TradeAsync(homeowners[i / 12], contractors[i % 4], contractors[(i + 1) % 4])));
        await Task.WhenAll(homeowners.Select(homeowner => FinishAsync(homeowner, contractors)));

        Assert.All(_answers, answer => Assert.True(answer.Status < 500, answer.Text));
        foreach (var (name, _) in Wrong) Assert.True((await CountsAsync(name)).Struck > 0, $"{name} never struck");
    }

    // Each goes on as far as it gets: what the faults did to it may end it anywhere.
    private async Task TradeAsync(Person homeowner, params Person[] contractors)
    {
        var job = await KeptAsync(homeowner.PostAsync("/api/jobs", Trade.Job()));
        if (job.Status != 201) return;
        foreach (var contractor in contractors) await KeptAsync(contractor.PostAsync("/api/bids", Trade.Bid(job.Id)));
        var seen = await KeptAsync(homeowner.GetAsync($"/api/jobs/{job.Id}"));
        if (seen.Status != 200) return;
        foreach (var bid in seen.Data.GetProperty("bids").EnumerateArray())
        {
            await KeptAsync(homeowner.PostAsync($"/api/bids/{bid.GetProperty("id").GetString()}/accept"));
        }
    }

    private async Task FinishAsync(Person homeowner, Person[] contractors)
    {
        List<Answer> lists = [];
        for (var i = 0; i < 8; i++) lists.Add(await KeptAsync(homeowner.GetAsync("/api/contracts?limit=100")));
        var fullest = lists.MaxBy(list => list.Data.GetProperty("total").GetInt32())!;

        foreach (var contract in fullest.Data.GetProperty("contracts").EnumerateArray())
        {
            var contractor = contractors.Single(contractor => contractor.Id == contract.GetProperty("contractorId").GetString());
            var trade = new Trade(homeowner, contractor).With(contract.GetProperty("id").GetString()!);
            await PayAsync(trade, "DEPOSIT", contract.GetProperty("deposit").GetInt64());
            var submitted = await KeptAsync(trade.TrySubmitAsync());
            if (submitted.Status == 201) await KeptAsync(homeowner.PostAsync($"/api/completions/{submitted.Id}/approve", new { approved = true }));
            await PayAsync(trade, "FINAL_PAYMENT", contract.GetProperty("final").GetInt64());
            await KeptAsync(trade.CancelAsync());
        }
    }

    private async Task PayAsync(Trade trade, string type, long amount)
    {
        var intent = await KeptAsync(trade.Homeowner.PostAsync("/api/payments/create-intent", new { contractId = trade.ContractId, amount, type }));
        if (intent.Status != 200) return;
        var paymentIntentId = intent.Data.GetProperty("paymentIntentId").GetString();
        await KeptAsync(trade.Homeowner.PostAsync("/api/payments/confirm", new { contractId = trade.ContractId, paymentIntentId }));
    }

    private async Task<Answer> KeptAsync(Task<Answer> asked)
    {
        var answer = await asked;
        _answers.Add(answer);
        return answer;
    }
}
