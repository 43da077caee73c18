using Simulator.Marketplace.Tests.Payments;

namespace Simulator.Marketplace.Tests.Milestones;

public sealed class MilestoneTests : MarketplaceTest
{
    [Fact]
    public async Task Milestones_sum_to_the_price_and_are_planned_once()
    {
        var trade = await (await TradeAsync()).ToPaidAsync();

        var wrong = await trade.PlanAsync(20_000, 103_449);
        var planned = (await trade.PlanAsync(20_000, 103_450)).Expect(201);

        Assert.Equal("the milestones of this contract sum to 123450 cents, not 123449", wrong.Refused(400, "INVALID_AMOUNT").Message);
        Assert.Equal(trade.ContractId, planned.GetProperty("contractId").GetString());
        var first = planned.GetProperty("milestones")[0];
        Assert.Equal(
            ["id", "contractId", "position", "title", "amount", "status", "createdAt", "updatedAt"], first.EnumerateObject().Select(field => field.Name));
        Assert.Equal("PENDING", first.GetProperty("status").GetString());
        Assert.Equal(planned.GetRawText(), (await trade.Homeowner.GetAsync($"/api/contracts/{trade.ContractId}/milestones")).Expect(200).GetRawText());
        (await trade.PlanAsync(123_450)).Refused(409, "MILESTONES_EXIST");
    }

    [Fact]
    public async Task A_change_order_appends_a_milestone_so_that_they_stay_the_price()
    {
        var trade = await (await TradeAsync()).ToPaidAsync();
        await trade.MilestonesAsync(20_000, 103_450);

        (await trade.DecideAsync(await trade.ProposeAsync(6_551), approved: true)).Expect(200);

        var milestones = (await trade.Contractor.GetAsync($"/api/contracts/{trade.ContractId}/milestones")).Expect(200).GetProperty("milestones");
        Assert.Equal([20_000, 103_450, 6_551], milestones.EnumerateArray().Select(milestone => milestone.GetProperty("amount").GetInt64()));
        Assert.Equal(("A second window", 3), (milestones[2].GetProperty("title").GetString(), milestones[2].GetProperty("position").GetInt32()));
    }

    [Fact]
    public async Task A_milestone_is_completed_while_the_contract_is_active_and_its_deposit_paid()
    {
        var trade = await (await (await TradeAsync()).BidForAsync()).AcceptAsync();
        var milestones = await trade.MilestonesAsync(20_000, 103_450);
        (await trade.CompleteMilestoneAsync(milestones[0])).Refused(409, "DEPOSIT_NOT_PAID");
        await trade.PayAsync("DEPOSIT");

        var completed = (await trade.CompleteMilestoneAsync(milestones[0])).Expect(200);

        Assert.Equal("COMPLETED", completed.GetProperty("status").GetString());
        var again = await trade.CompleteMilestoneAsync(milestones[0]);
        Assert.Equal("milestone is COMPLETED, cannot become COMPLETED", again.Refused(409, "ILLEGAL_TRANSITION").Message);
        await trade.SubmitAsync();
        (await trade.CompleteMilestoneAsync(milestones[1])).Refused(409, "CONTRACT_NOT_ACTIVE");
    }

    [Fact]
    public async Task A_completed_milestone_is_released_once_out_of_what_is_held()
    {
        var trade = await (await TradeAsync()).ToPaidAsync();
        var milestones = await trade.MilestonesAsync(20_000, 20_000, 83_450);
        var pending = await trade.ReleaseMilestoneAsync(milestones[0]);
        Assert.Equal("milestone is PENDING, cannot become RELEASED", pending.Refused(409, "ILLEGAL_TRANSITION").Message);
        (await trade.CompleteMilestoneAsync(milestones[0])).Expect(200);
        (await trade.CompleteMilestoneAsync(milestones[1])).Expect(200);

        var released = (await trade.ReleaseMilestoneAsync(milestones[0])).Expect(200);

        Assert.Equal(milestones[0], released.GetProperty("transaction").GetProperty("reference").GetString());
        Assert.Equal("RELEASE", released.GetProperty("transaction").GetProperty("kind").GetString());
        Assert.Equal((await trade.ContractAsync()).GetRawText(), released.GetProperty("contract").GetRawText());
        Assert.Equal("45677 14814 10863 20000 0", await MoneyLaw.StandsAsync(trade));
        (await trade.ReleaseMilestoneAsync(milestones[0])).Refused(409, "ILLEGAL_TRANSITION");
        var tooMuch = await trade.ReleaseMilestoneAsync(milestones[1]);
        Assert.Equal("the contract holds 10863 cents, not 20000", tooMuch.Refused(409, "AMOUNT_EXCEEDS_HELD").Message);
    }

    [Fact]
    public async Task The_final_release_leaves_out_what_milestones_released_and_ends_them_all()
    {
        var trade = await (await TradeAsync()).ToPaidAsync();
        var milestones = await trade.MilestonesAsync(20_000, 103_450);
        (await trade.CompleteMilestoneAsync(milestones[0])).Expect(200);
        (await trade.ReleaseMilestoneAsync(milestones[0])).Expect(200);
        await trade.SubmitAsync();
        (await trade.JudgeAsync(approved: true)).Expect(200);

        await trade.PayAsync("FINAL_PAYMENT");

        Assert.Equal("138264 14814 0 123450 0", await MoneyLaw.StandsAsync(trade));
        Assert.Equal("DEPOSIT 30863, FEE 14814, RELEASE 20000, FINAL_PAYMENT 92587, RELEASE 103450", await MoneyLaw.WrittenAsync(trade));
        var states = (await trade.Contractor.GetAsync($"/api/contracts/{trade.ContractId}/milestones")).Expect(200).GetProperty("milestones");
        Assert.All(states.EnumerateArray(), milestone => Assert.Equal("RELEASED", milestone.GetProperty("status").GetString()));
    }

    [Fact]
    public async Task When_milestones_have_released_all_the_approval_releases_nothing_more()
    {
        var trade = await (await TradeAsync()).ToPaidAsync();
        var milestones = await trade.MilestonesAsync(123_450);
        (await trade.CompleteMilestoneAsync(milestones[0])).Expect(200);
        await (await trade.SubmitAsync()).PayAsync("FINAL_PAYMENT");
        (await trade.ReleaseMilestoneAsync(milestones[0])).Expect(200);

        (await trade.JudgeAsync(approved: true)).Expect(200);

        Assert.Equal("DEPOSIT 30863, FEE 14814, FINAL_PAYMENT 92587, RELEASE 123450", await MoneyLaw.WrittenAsync(trade));
        Assert.Equal("138264 14814 0 123450 0", await MoneyLaw.StandsAsync(trade));
    }

    [Fact]
    public async Task The_contractor_plans_and_completes_and_the_homeowner_releases()
    {
        var trade = await (await TradeAsync()).ToPaidAsync();
        var path = $"/api/contracts/{trade.ContractId}/milestones";
        object plan = new { milestones = new[] { new { title = "All", amount = 123_450 } } };
        (await trade.Homeowner.PostAsync(path, plan)).Refused(403, "INSUFFICIENT_ROLE");
        (await (await ContractorAsync()).PostAsync(path, plan)).Refused(403, "FORBIDDEN");
        (await trade.Contractor.PostAsync("/api/contracts/none/milestones", plan)).Refused(404, "NOT_FOUND");
        var milestone = (await trade.MilestonesAsync(123_450))[0];

        (await trade.Homeowner.PostAsync($"{path}/{milestone}/complete")).Refused(403, "INSUFFICIENT_ROLE");
        (await (await ContractorAsync()).PostAsync($"{path}/{milestone}/complete")).Refused(403, "FORBIDDEN");
        (await trade.CompleteMilestoneAsync("none")).Refused(404, "NOT_FOUND");
        (await (await ContractorAsync()).GetAsync(path)).Refused(403, "FORBIDDEN");
        var release = $"/api/payments/escrow/{trade.ContractId}/release/milestone";
        (await trade.Contractor.PostAsync(release, new { milestoneId = milestone })).Refused(403, "INSUFFICIENT_ROLE");
        (await (await HomeownerAsync()).PostAsync(release, new { milestoneId = milestone })).Refused(403, "FORBIDDEN");
        (await trade.ReleaseMilestoneAsync("none")).Refused(404, "NOT_FOUND");
        (await trade.Homeowner.PostAsync(release, new { })).Refused(400, "VALIDATION_FAILED");
        var other = await (await TradeAsync()).ToPaidAsync();
        (await other.ReleaseMilestoneAsync(milestone)).Refused(404, "NOT_FOUND");
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"milestones":[]}""")]
    [InlineData("""{"milestones":[null]}""")]
    [InlineData("""{"milestones":[{"title":"","amount":123450}]}""")]
    [InlineData("""{"milestones":[{"title":"All","amount":0}]}""")]
    [InlineData("""{"milestones":[{"title":"All","amount":9223372036854775807},{"title":"More","amount":9223372036854775807}]}""")]
    public async Task A_plan_needs_milestones_with_titles_and_amounts(string body) =>
        (await (await ContractorAsync()).PostTextAsync("/api/contracts/any/milestones", body)).Refused(400, "VALIDATION_FAILED");
}
