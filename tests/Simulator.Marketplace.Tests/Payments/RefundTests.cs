namespace Simulator.Marketplace.Tests.Payments;

public sealed class RefundTests : MarketplaceTest
{
    internal override MarketplaceOptions Options => new() { AllowAdminRegistration = true };

    [Fact]
    public async Task Part_of_what_is_held_goes_back_and_the_rest_is_released_later()
    {
        var trade = await (await TradeAsync()).ToPaidAsync();

        var refund = (await RefundAsync(trade, trade.Contractor, 863)).Expect(200);

        var movement = refund.GetProperty("transaction");
        Assert.Equal(("REFUND", 863), (movement.GetProperty("kind").GetString(), movement.GetProperty("amount").GetInt64()));
        Assert.Equal(movement.GetProperty("id").GetString(), movement.GetProperty("reference").GetString());
        Assert.Equal((await trade.ContractAsync()).GetRawText(), refund.GetProperty("contract").GetRawText());
        Assert.Equal("DEPOSIT_PAID", refund.GetProperty("contract").GetProperty("paymentStatus").GetString());
        await trade.SubmitAsync();
        (await trade.JudgeAsync(approved: true)).Expect(200);
        await trade.PayAsync("FINAL_PAYMENT");
        Assert.Equal("138264 14814 0 122587 863", await MoneyLaw.StandsAsync(trade));
    }

    [Fact]
    public async Task When_all_goes_back_the_payment_is_refunded_and_nobody_works_on()
    {
        var trade = await (await TradeAsync()).ToPaidAsync();

        (await RefundAsync(trade, await NewAdminAsync(), 30_863)).Expect(200);

        Assert.Equal("REFUNDED", (await trade.ContractAsync()).GetProperty("paymentStatus").GetString());
        (await trade.TrySubmitAsync()).Refused(409, "DEPOSIT_NOT_PAID");
        (await trade.CancelAsync()).Expect(200);
        Assert.Equal("45677 14814 0 0 30863", await MoneyLaw.StandsAsync(trade));
    }

    [Fact]
    public async Task No_more_goes_back_than_is_held()
    {
        var trade = await (await TradeAsync()).ToPaidAsync();

        var answer = await RefundAsync(trade, trade.Contractor, 30_864);

        Assert.Equal("the contract holds 30863 cents, not 30864", answer.Refused(409, "AMOUNT_EXCEEDS_HELD").Message);
        await trade.SubmitAsync();
        (await trade.JudgeAsync(approved: true)).Expect(200);
        await trade.PayAsync("FINAL_PAYMENT");
        (await RefundAsync(trade, trade.Contractor, 1)).Refused(409, "AMOUNT_EXCEEDS_HELD");
    }

    [Fact]
    public async Task The_same_refund_under_one_key_is_made_once()
    {
        var trade = await (await TradeAsync()).ToPaidAsync();
        object body = new { chargeId = await trade.MovementAsync("DEPOSIT"), amount = 1_000 };

        var first = await trade.Contractor.PostAsync("/api/payments/refund", body, key: "one");
        var second = await trade.Contractor.PostAsync("/api/payments/refund", body, key: "one");

        first.Expect(200);
        Assert.Equal((first.Text, true), (second.Text, second.IsReplayed));
        Assert.Equal("45677 14814 29863 0 1000", await MoneyLaw.StandsAsync(trade));
    }

    [Fact]
    public async Task Only_the_contractor_of_the_contract_and_administrators_give_money_back()
    {
        var trade = await (await TradeAsync()).ToPaidAsync();
        var charge = await trade.MovementAsync("DEPOSIT");

        (await RefundAsync(trade, trade.Homeowner, 1)).Refused(403, "INSUFFICIENT_ROLE");
        (await RefundAsync(trade, await ContractorAsync(), 1)).Refused(403, "FORBIDDEN");
        (await trade.Contractor.PostAsync("/api/payments/refund", new { chargeId = "none", amount = 1 })).Refused(404, "NOT_FOUND");
        (await trade.Contractor.PostAsync("/api/payments/refund", new { chargeId = await trade.MovementAsync("FEE"), amount = 1 })).Refused(404, "NOT_FOUND");
        (await trade.Contractor.PostAsync("/api/payments/refund", new { chargeId = charge })).Refused(400, "VALIDATION_FAILED");
        (await trade.Contractor.PostAsync("/api/payments/refund", new { chargeId = charge, amount = 0 })).Refused(400, "VALIDATION_FAILED");
        (await trade.Contractor.PostAsync("/api/payments/refund", new { amount = 1 })).Refused(400, "VALIDATION_FAILED");
    }

    private static async Task<Answer> RefundAsync(Trade trade, Person by, long amount) =>
        await by.PostAsync("/api/payments/refund", new { chargeId = await trade.MovementAsync("DEPOSIT"), amount, reason = "as agreed" });
}
