namespace Simulator.Marketplace.Tests.Payments;

public sealed class PayoutTests : MarketplaceTest
{
    internal override MarketplaceOptions Options => new() { AllowAdminRegistration = true };

    [Fact]
    public async Task What_is_released_is_paid_out_and_no_more()
    {
        var trade = await ReleasedAsync();

        var payout = (await trade.PayOutAsync(100_000)).Expect(200);

        var movement = payout.GetProperty("transaction");
        Assert.Equal(("PAYOUT", 100_000), (movement.GetProperty("kind").GetString(), movement.GetProperty("amount").GetInt64()));
        Assert.Equal(movement.GetProperty("id").GetString(), movement.GetProperty("reference").GetString());
        Assert.Equal(100_000, payout.GetProperty("contract").GetProperty("paidOut").GetInt64());
        var tooMuch = await trade.PayOutAsync(23_451);
        Assert.Equal("23450 cents of the contract are released and not paid out, not 23451", tooMuch.Refused(409, "AMOUNT_EXCEEDS_AVAILABLE").Message);
        (await trade.PayOutAsync(23_450)).Expect(200);
        await MoneyLaw.IsWrittenDownAsync(trade);
    }

    [Fact]
    public async Task What_is_only_held_is_not_paid_out()
    {
        var trade = await (await TradeAsync()).ToPaidAsync();

        (await trade.PayOutAsync(1)).Refused(409, "AMOUNT_EXCEEDS_AVAILABLE");
    }

    [Fact]
    public async Task The_wallet_sums_over_the_contracts_of_a_contractor()
    {
        var trade = await ReleasedAsync();
        await new Trade(await HomeownerAsync(), trade.Contractor).ToPaidAsync(10_000);
        (await trade.PayOutAsync(3_450)).Expect(200);

        var wallet = (await trade.Contractor.GetAsync("/api/payments/wallet")).Expect(200);

        Assert.Equal("""{"pending":2500,"available":120000,"paidOut":3450,"currency":"USD"}""", wallet.GetRawText());
        (await trade.Homeowner.GetAsync("/api/payments/wallet")).Refused(403, "INSUFFICIENT_ROLE");
        Assert.Equal(
            """{"pending":0,"available":0,"paidOut":0,"currency":"USD"}""",
            (await (await ContractorAsync()).GetAsync("/api/payments/wallet")).Expect(200).GetRawText());
    }

    [Fact]
    public async Task The_same_payout_under_one_key_is_made_once()
    {
        var trade = await ReleasedAsync();
        object body = Body(trade, trade.Contractor.Id);

        var first = await trade.Contractor.PostAsync("/api/payments/payout", body, key: "one");
        var second = await trade.Contractor.PostAsync("/api/payments/payout", body, key: "one");

        first.Expect(200);
        Assert.Equal((first.Text, true), (second.Text, second.IsReplayed));
        Assert.Equal(1, (await trade.ContractAsync()).GetProperty("paidOut").GetInt64());
    }

    [Fact]
    public async Task Only_the_contractor_of_the_contract_is_paid_out_by_itself_or_an_administrator()
    {
        var trade = await ReleasedAsync();
        var (admin, other) = (await NewAdminAsync(), await ContractorAsync());

        (await trade.Homeowner.PostAsync("/api/payments/payout", Body(trade, trade.Contractor.Id))).Refused(403, "INSUFFICIENT_ROLE");
        (await other.PostAsync("/api/payments/payout", Body(trade, trade.Contractor.Id))).Refused(403, "FORBIDDEN");
        (await trade.Contractor.PostAsync("/api/payments/payout", Body(trade, other.Id))).Refused(403, "FORBIDDEN");
        (await admin.PostAsync("/api/payments/payout", Body(trade, other.Id))).Refused(403, "FORBIDDEN");
        (await admin.PostAsync("/api/payments/payout", Body(trade, trade.Contractor.Id))).Expect(200);
        (await trade.Contractor.PostAsync("/api/payments/payout", new { contractorId = trade.Contractor.Id, amount = 1, contractId = trade.ContractId }))
            .Refused(400, "VALIDATION_FAILED");
        (await trade.PayOutAsync(-1)).Refused(400, "VALIDATION_FAILED");
        object lost = new { contractorId = trade.Contractor.Id, stripeConnectAccountId = "acct_1", amount = 1, contractId = "none" };
        (await trade.Contractor.PostAsync("/api/payments/payout", lost)).Refused(404, "NOT_FOUND");
    }

    private static object Body(Trade trade, string contractorId) =>
        new { contractorId, stripeConnectAccountId = "acct_1", amount = 1, contractId = trade.ContractId };

    private async Task<Trade> ReleasedAsync()
    {
        var trade = await (await TradeAsync()).ToSubmittedAsync();
        await trade.PayAsync("FINAL_PAYMENT");
        (await trade.JudgeAsync(approved: true)).Expect(200);
        return trade;
    }
}
