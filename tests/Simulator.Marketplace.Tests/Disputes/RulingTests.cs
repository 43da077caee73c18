using Simulator.Marketplace.Tests.Payments;

namespace Simulator.Marketplace.Tests.Disputes;

public sealed class RulingTests : MarketplaceTest
{
    internal override MarketplaceOptions Options => new() { AllowAdminRegistration = true, TimeScale = 10_080 };

    [Fact]
    public async Task A_refund_gives_all_back_and_cancels_contract_and_job()
    {
        var (trade, id) = await DisputedAsync();

        var dispute = (await (await NewAdminAsync()).PostAsync($"/api/disputes/{id}/resolve", new { resolution = "REFUND", notes = "It leaks." })).Expect(200);

        Assert.Equal(("RESOLVED", "REFUND"), (dispute.GetProperty("status").GetString(), dispute.GetProperty("resolution").GetString()));
        Assert.Equal((0, 30_863), (dispute.GetProperty("contractorPayout").GetInt64(), dispute.GetProperty("homeownerRefund").GetInt64()));
        Assert.Equal(("It leaks.", 0), (dispute.GetProperty("notes").GetString(), dispute.GetProperty("held").GetInt64()));
        Assert.Equal("CANCELLED REFUNDED REJECTED CANCELLED", await StatesAsync(trade));
        Assert.Equal("45677 14814 0 0 30863", await MoneyLaw.StandsAsync(trade));
    }

    [Fact]
    public async Task A_partial_refund_splits_what_is_held_and_completes_contract_and_job()
    {
        var (trade, id) = await DisputedAsync();
        var admin = await NewAdminAsync();
        object Split(long payout, long refund) => new { resolution = "PARTIAL_REFUND", contractorPayout = payout, homeownerRefund = refund };
        var wrong = await admin.PostAsync($"/api/disputes/{id}/resolve", Split(10_000, 20_862));
        Assert.Equal("contractorPayout and homeownerRefund make up the 30863 cents held, not 30862", wrong.Refused(400, "INVALID_AMOUNT").Message);

        var dispute = (await admin.PostAsync($"/api/disputes/{id}/resolve", Split(10_000, 20_863))).Expect(200);

        Assert.Equal((10_000, 20_863), (dispute.GetProperty("contractorPayout").GetInt64(), dispute.GetProperty("homeownerRefund").GetInt64()));
        Assert.Equal("COMPLETED PARTIALLY_PAID APPROVED COMPLETED", await StatesAsync(trade));
        Assert.Equal("45677 14814 0 10000 20863", await MoneyLaw.StandsAsync(trade));
        var final = await trade.Homeowner.PostAsync(
            "/api/payments/create-intent", new { contractId = trade.ContractId, amount = 92_587, type = "FINAL_PAYMENT" });
        Assert.Equal("payment of the contract is PARTIALLY_PAID, cannot become FULLY_PAID", final.Refused(409, "ILLEGAL_TRANSITION").Message);
    }

    [Fact]
    public async Task Work_to_be_done_again_leaves_the_money_and_may_be_disputed_again()
    {
        var (trade, id) = await DisputedAsync();
        var admin = await NewAdminAsync();

        var dispute = (await admin.PostAsync($"/api/disputes/{id}/resolve", new { resolution = "REDO" })).Expect(200);

        var rework = dispute.GetProperty("reworkDueAt").GetDateTime() - dispute.GetProperty("resolvedAt").GetDateTime();
        Assert.Equal(TimeSpan.FromMinutes(1), rework);
        Assert.Equal("null", dispute.GetProperty("homeownerRefund").GetRawText());
        Assert.Equal("ACTIVE DEPOSIT_PAID REJECTED CONTRACTED", await StatesAsync(trade));
        Assert.Equal("45677 14814 30863 0 0", await MoneyLaw.StandsAsync(trade));
        Assert.Equal("dispute is RESOLVED, cannot become CONTESTED", (await trade.ContestAsync()).Refused(409, "ILLEGAL_TRANSITION").Message);
        await trade.SubmitAsync();
        var second = (await trade.DisputeAsync()).Expect(201).GetProperty("id").GetString();
        Assert.NotEqual(id, second);
        Assert.Equal(second, (await trade.ContractAsync()).GetProperty("dispute").GetProperty("id").GetString());
        (await admin.PostAsync($"/api/disputes/{second}/resolve", new { resolution = "REFUND" })).Expect(200);
        Assert.Equal("45677 14814 0 0 30863", await MoneyLaw.StandsAsync(trade));
    }

    [Fact]
    public async Task A_refund_of_work_that_is_fully_paid_gives_the_price_back()
    {
        var trade = await (await TradeAsync()).ToSubmittedAsync();
        await trade.PayAsync("FINAL_PAYMENT");
        var id = (await trade.DisputeAsync()).Expect(201).GetProperty("id").GetString();

        (await (await NewAdminAsync()).PostAsync($"/api/disputes/{id}/resolve", new { resolution = "REFUND" })).Expect(200);

        Assert.Equal("CANCELLED REFUNDED REJECTED CANCELLED", await StatesAsync(trade));
        Assert.Equal("138264 14814 0 0 123450", await MoneyLaw.StandsAsync(trade));
    }

    [Fact]
    public async Task A_refund_after_a_released_milestone_leaves_the_contract_partially_paid()
    {
        var trade = await (await TradeAsync()).ToPaidAsync();
        var milestone = (await trade.MilestonesAsync(20_000, 103_450))[0];
        (await trade.CompleteMilestoneAsync(milestone)).Expect(200);
        (await trade.ReleaseMilestoneAsync(milestone)).Expect(200);
        await trade.SubmitAsync();
        var id = (await trade.DisputeAsync()).Expect(201).GetProperty("id").GetString();

        (await (await NewAdminAsync()).PostAsync($"/api/disputes/{id}/resolve", new { resolution = "REFUND" })).Expect(200);

        Assert.Equal("CANCELLED PARTIALLY_PAID REJECTED CANCELLED", await StatesAsync(trade));
        Assert.Equal("45677 14814 0 20000 10863", await MoneyLaw.StandsAsync(trade));
    }

    [Fact]
    public async Task A_dispute_is_resolved_once_contested_or_not()
    {
        var (trade, id) = await DisputedAsync();
        var admin = await NewAdminAsync();
        (await trade.ContestAsync()).Expect(200);
        (await admin.PostAsync($"/api/disputes/{id}/resolve", new { resolution = "REFUND" })).Expect(200);

        var again = await admin.PostAsync(
            $"/api/disputes/{id}/resolve", new { resolution = "PARTIAL_REFUND", contractorPayout = 1, homeownerRefund = 1 });

        Assert.Equal("dispute is RESOLVED, cannot become RESOLVED", again.Refused(409, "ILLEGAL_TRANSITION").Message);
    }

    [Fact]
    public async Task Only_administrators_resolve()
    {
        var (trade, id) = await DisputedAsync();
        object ruling = new { resolution = "REFUND" };

        (await trade.Homeowner.PostAsync($"/api/disputes/{id}/resolve", ruling)).Refused(403, "INSUFFICIENT_ROLE");
        (await trade.Contractor.PostAsync($"/api/disputes/{id}/resolve", ruling)).Refused(403, "INSUFFICIENT_ROLE");
        (await (await NewAdminAsync()).PostAsync("/api/disputes/none/resolve", ruling)).Refused(404, "NOT_FOUND");
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"resolution":"PARTIAL"}""")]
    [InlineData("""{"resolution":"PARTIAL_REFUND","contractorPayout":30863}""")]
    [InlineData("""{"resolution":"PARTIAL_REFUND","contractorPayout":30863,"homeownerRefund":0}""")]
    [InlineData("""{"resolution":"PARTIAL_REFUND","contractorPayout":-1,"homeownerRefund":30864}""")]
    [InlineData("""{"resolution":"PARTIAL_REFUND","contractorPayout":9223372036854775807,"homeownerRefund":9223372036854775807}""")]
    public async Task A_ruling_names_its_resolution_and_a_partial_refund_both_shares(string body) =>
        (await (await NewAdminAsync()).PostTextAsync("/api/disputes/any/resolve", body)).Refused(400, "VALIDATION_FAILED");

    private static async Task<string> StatesAsync(Trade trade)
    {
        var contract = await trade.ContractAsync();
        var job = (await trade.Homeowner.GetAsync($"/api/jobs/{trade.JobId}")).Expect(200);
        return $"{contract.GetProperty("status").GetString()} {contract.GetProperty("paymentStatus").GetString()} "
            + $"{contract.GetProperty("completion").GetProperty("status").GetString()} {job.GetProperty("status").GetString()}";
    }

    private async Task<(Trade Trade, string DisputeId)> DisputedAsync()
    {
        var trade = await TradeAsync();
        return (trade, await trade.ToDisputedAsync());
    }
}
