using Simulator.Marketplace.Tests.Payments;

namespace Simulator.Marketplace.Tests.Races;

public sealed class MoneyRaceTests : MarketplaceTest
{
    private const int Racers = 200;

    internal override MarketplaceOptions Options => new() { AllowAdminRegistration = true };

    [Fact]
    public async Task Of_many_rulings_one_is_made()
    {
        var trade = await TradeAsync();
        var id = await trade.ToDisputedAsync();
        var admin = await NewAdminAsync();
        object[] rulings =
        [
            new { resolution = "REFUND" }, new { resolution = "REDO" },
            new { resolution = "PARTIAL_REFUND", contractorPayout = 863, homeownerRefund = 30_000 },
        ];

        var answers = await RaceAsync(i => admin.PostAsync($"/api/disputes/{id}/resolve", rulings[i % rulings.Length]));

        Assert.Single(answers, answer => answer.Status == 200);
        Assert.All(answers.Where(answer => answer.Status != 200), answer => answer.Refused(409, "ILLEGAL_TRANSITION"));
        await MoneyLaw.IsWrittenDownAsync(trade);
    }

    [Fact]
    public async Task When_an_approval_races_with_a_dispute_one_of_them_is_refused()
    {
        var (homeowner, contractor) = (await HomeownerAsync(), await ContractorAsync());
        List<Trade> trades = [];
        for (var i = 0; i < Racers / 2; i++)
        {
            var trade = await new Trade(homeowner, contractor).ToSubmittedAsync(10_001 + i);
            trades.Add(i % 2 == 0 ? trade : await trade.PayAsync("FINAL_PAYMENT"));
        }

        var answers = await RaceAsync(i => i % 2 == 0 ? trades[i / 2].JudgeAsync(approved: true) : trades[i / 2].DisputeAsync());

        for (var i = 0; i < trades.Count; i++)
        {
            var (approval, dispute) = (answers[2 * i], answers[(2 * i) + 1]);
            var status = (await trades[i].ContractAsync()).GetProperty("status").GetString();
            if (approval.Status == 200) dispute.Refused(409, "ILLEGAL_TRANSITION");
            else approval.Refused(409, "ILLEGAL_TRANSITION");
            Assert.Equal(approval.Status == 200 ? "COMPLETED" : "DISPUTED", status);
            await MoneyLaw.IsWrittenDownAsync(trades[i]);
        }
    }

    [Fact]
    public async Task Of_many_releases_of_a_milestone_one_is_made()
    {
        var trade = await (await TradeAsync()).ToPaidAsync();
        var milestone = (await trade.MilestonesAsync(10_000, 113_450))[0];
        (await trade.CompleteMilestoneAsync(milestone)).Expect(200);

        var answers = await RaceAsync(_ => trade.ReleaseMilestoneAsync(milestone));

        Assert.Single(answers, answer => answer.Status == 200);
        Assert.All(answers.Where(answer => answer.Status != 200), answer => answer.Refused(409, "ILLEGAL_TRANSITION"));
        Assert.Equal("45677 14814 20863 10000 0", await MoneyLaw.StandsAsync(trade));
    }

    [Fact]
    public async Task Many_refunds_give_back_no_more_than_is_held()
    {
        var trade = await (await TradeAsync()).ToPaidAsync();
        object refund = new { chargeId = await trade.MovementAsync("DEPOSIT"), amount = 1_000 };

        var answers = await RaceAsync(_ => trade.Contractor.PostAsync("/api/payments/refund", refund));

        Assert.Equal(30, answers.Count(answer => answer.Status == 200));
        Assert.All(answers.Where(answer => answer.Status != 200), answer => answer.Refused(409, "AMOUNT_EXCEEDS_HELD"));
        Assert.Equal("45677 14814 863 0 30000", await MoneyLaw.StandsAsync(trade));
        await MoneyLaw.IsWrittenDownAsync(trade);
    }

    [Fact]
    public async Task Many_payouts_pay_out_no_more_than_is_released()
    {
        var trade = await (await (await TradeAsync()).ToSubmittedAsync()).PayAsync("FINAL_PAYMENT");
        (await trade.JudgeAsync(approved: true)).Expect(200);

        var answers = await RaceAsync(_ => trade.PayOutAsync(1_000));

        Assert.Equal(123, answers.Count(answer => answer.Status == 200));
        Assert.All(answers.Where(answer => answer.Status != 200), answer => answer.Refused(409, "AMOUNT_EXCEEDS_AVAILABLE"));
        Assert.Equal(123_000, (await trade.ContractAsync()).GetProperty("paidOut").GetInt64());
        await MoneyLaw.IsWrittenDownAsync(trade);
    }

    [Fact]
    public async Task Of_many_approvals_of_a_change_order_one_raises_the_price()
    {
        var trade = await (await TradeAsync()).ToPaidAsync();
        await trade.MilestonesAsync(123_450);
        var order = await trade.ProposeAsync(6_551);

        var answers = await RaceAsync(i => trade.DecideAsync(order, approved: i % 2 == 0));

        Assert.Single(answers, answer => answer.Status == 200);
        var amount = (await MoneyLaw.HoldsAsync(trade)).GetProperty("amount").GetInt64();
        Assert.Contains(amount, new[] { 123_450L, 130_001L });
        var milestones = (await trade.Homeowner.GetAsync($"/api/contracts/{trade.ContractId}/milestones")).Expect(200).GetProperty("milestones");
        Assert.Equal(amount, milestones.EnumerateArray().Sum(milestone => milestone.GetProperty("amount").GetInt64()));
    }

    [Fact]
    public async Task Many_deposits_into_an_escrow_charge_once()
    {
        var trade = await (await (await TradeAsync()).BidForAsync()).AcceptAsync();

        var answers = await RaceAsync(_ => trade.Homeowner.PostAsync($"/api/payments/escrow/{trade.ContractId}/deposit"));

        Assert.Single(answers.Select(answer => answer.Text).Distinct());
        Assert.Equal("DEPOSIT 30863, FEE 14814", await MoneyLaw.WrittenAsync(trade));
    }

    private static Task<Answer[]> RaceAsync(Func<int, Task<Answer>> run) => Task.WhenAll(Enumerable.Range(0, Racers).Select(run));
}
