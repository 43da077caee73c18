namespace Simulator.Marketplace.Tests.Payments;

public sealed class PaymentTests : MarketplaceTest
{
    [Fact]
    public async Task An_intent_names_amount_and_fee_and_comes_again_while_it_is_unpaid()
    {
        var trade = await AcceptedAsync();
        object request = new { contractId = trade.ContractId, amount = 30_863, type = "DEPOSIT" };

        var intent = (await trade.Homeowner.PostAsync("/api/payments/create-intent", request)).Expect(200);
        var again = (await trade.Homeowner.PostAsync("/api/payments/create-intent", request)).Expect(200);

        Assert.Equal(["clientSecret", "paymentIntentId", "amount", "fee", "type", "contractId"], intent.EnumerateObject().Select(field => field.Name));
        Assert.Equal((30_863, 14_814), (intent.GetProperty("amount").GetInt64(), intent.GetProperty("fee").GetInt64()));
        Assert.Equal(intent.GetRawText(), again.GetRawText());
    }

    [Fact]
    public async Task An_intent_for_another_amount_is_told_the_right_one()
    {
        var trade = await AcceptedAsync();

        var answer = await trade.Homeowner.PostAsync("/api/payments/create-intent", new { contractId = trade.ContractId, amount = 30_000, type = "DEPOSIT" });

        Assert.Equal("DEPOSIT of this contract is 30863 cents, not 30000", answer.Refused(400, "INVALID_AMOUNT").Message);
    }

    [Fact]
    public async Task Payments_belong_to_the_homeowner_of_the_contract()
    {
        var trade = await AcceptedAsync();
        object request = new { contractId = trade.ContractId, amount = 30_863, type = "DEPOSIT" };
        object confirmation = new { contractId = trade.ContractId, paymentIntentId = await trade.IntentAsync("DEPOSIT", 30_863) };
        var stranger = await HomeownerAsync();

        (await trade.Contractor.PostAsync("/api/payments/create-intent", request)).Refused(403, "INSUFFICIENT_ROLE");
        (await stranger.PostAsync("/api/payments/create-intent", request)).Refused(403, "FORBIDDEN");
        (await stranger.PostAsync("/api/payments/confirm", confirmation)).Refused(403, "FORBIDDEN");
        (await stranger.PostAsync("/api/payments/create-intent", new { contractId = "none", amount = 1, type = "DEPOSIT" })).Refused(404, "NOT_FOUND");
        (await trade.Homeowner.PostAsync("/api/payments/confirm", new { contractId = trade.ContractId, paymentIntentId = "none" })).Refused(404, "NOT_FOUND");
        (await trade.Homeowner.PostAsync("/api/payments/create-intent", new { contractId = trade.ContractId, amount = 1, type = "TIP" }))
            .Refused(400, "VALIDATION_FAILED");
    }

    [Fact]
    public async Task A_deposit_is_held_and_charged_once()
    {
        var trade = await AcceptedAsync();
        object confirmation = new { contractId = trade.ContractId, paymentIntentId = await trade.IntentAsync("DEPOSIT", 30_863) };

        var first = await trade.Homeowner.PostAsync("/api/payments/confirm", confirmation);
        var second = await trade.Homeowner.PostAsync("/api/payments/confirm", confirmation);

        Assert.Equal(["status", "paymentIntentId", "contractId", "type", "contract"], first.Expect(200).EnumerateObject().Select(field => field.Name));
        Assert.Equal(first.Text, second.Text);
        Assert.Equal("SUCCEEDED", first.Data.GetProperty("status").GetString());
        var contract = await trade.ContractAsync();
        Assert.Equal(30_863, contract.GetProperty("held").GetInt64());
        Assert.Equal("DEPOSIT_PAID", contract.GetProperty("paymentStatus").GetString());
        var again = await trade.Homeowner.PostAsync("/api/payments/create-intent", new { contractId = trade.ContractId, amount = 30_863, type = "DEPOSIT" });
        Assert.Equal("payment of the contract is DEPOSIT_PAID, cannot become DEPOSIT_PAID", again.Refused(409, "ILLEGAL_TRANSITION").Message);
    }

    [Fact]
    public async Task The_final_payment_is_due_after_the_approval_and_releases_all()
    {
        var trade = await AcceptedAsync();
        object request = new { contractId = trade.ContractId, amount = 92_587, type = "FINAL_PAYMENT" };
        (await trade.Homeowner.PostAsync("/api/payments/create-intent", request)).Refused(409, "ILLEGAL_TRANSITION");
        await trade.PayAsync("DEPOSIT");
        var early = await trade.Homeowner.PostAsync("/api/payments/create-intent", request);
        Assert.Equal("contract is ACTIVE, FINAL_PAYMENT is due when it is PENDING_APPROVAL or COMPLETED", early.Refused(409, "PAYMENT_NOT_DUE").Message);
        await trade.SubmitAsync();
        (await trade.JudgeAsync(approved: true)).Expect(200);

        await trade.PayAsync("FINAL_PAYMENT");

        var contract = await trade.ContractAsync();
        Assert.Equal("FULLY_PAID", contract.GetProperty("paymentStatus").GetString());
        Assert.Equal((0, 123_450), (contract.GetProperty("held").GetInt64(), contract.GetProperty("released").GetInt64()));
        Assert.Equal(0, contract.GetProperty("refunded").GetInt64());
        await using var book = await MoneyBook.OpenAsync(Ground);
        Assert.Equal("DEPOSIT 30863, FEE 14814, FINAL_PAYMENT 92587, RELEASE 123450", await book.MovementsAsync(trade.ContractId));
        Assert.Empty(await book.UnbalancedAsync());
    }

    private async Task<Trade> AcceptedAsync() => await (await new Trade(await HomeownerAsync(), await ContractorAsync()).BidForAsync()).AcceptAsync();
}
