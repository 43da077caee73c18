namespace Simulator.Marketplace.Tests.Payments;

public sealed class MoneyViewTests : MarketplaceTest
{
    internal override MarketplaceOptions Options => new() { AllowAdminRegistration = true };

    [Fact]
    public async Task A_summary_says_what_was_charged_and_what_is_outstanding()
    {
        var trade = await (await (await TradeAsync()).BidForAsync()).AcceptAsync();
        List<long> outstanding = [await OutstandingAsync(trade)];

        await trade.PayAsync("DEPOSIT");
        outstanding.Add(await OutstandingAsync(trade));
        (await trade.DecideAsync(await trade.ProposeAsync(6_551), approved: true)).Expect(200);
        outstanding.Add(await OutstandingAsync(trade));
        await (await trade.SubmitAsync()).PayAsync("FINAL_PAYMENT");
        outstanding.Add(await OutstandingAsync(trade));
        var cancelled = await (await (await TradeAsync()).BidForAsync()).AcceptAsync();
        (await cancelled.CancelAsync()).Expect(200);
        outstanding.Add(await OutstandingAsync(cancelled));

        Assert.Equal([138_264, 92_587, 99_924, 0, 0], outstanding);
        var summary = (await trade.Contractor.GetAsync($"/api/payments/contract/{trade.ContractId}/summary")).Expect(200);
        Assert.Equal(
            $$"""
            {"contractId":"{{trade.ContractId}}","status":"PENDING_APPROVAL","paymentStatus":"FULLY_PAID","amount":130001,"fee":15600,"deposit":30863,
            "final":99138,"charged":145601,"feePaid":15600,"held":130001,"released":0,"refunded":0,"paidOut":0,"outstanding":0}
            """.ReplaceLineEndings(""),
            summary.GetRawText());
    }

    [Fact]
    public async Task Parties_and_administrators_see_summary_and_movements()
    {
        var trade = await (await TradeAsync()).ToPaidAsync();
        var (admin, stranger) = (await NewAdminAsync(), await ContractorAsync());
        var (summary, movement) = ($"/api/payments/contract/{trade.ContractId}/summary", $"/api/payments/transaction/{await trade.MovementAsync("FEE")}");

        var seen = (await trade.Contractor.GetAsync(movement)).Expect(200);

        Assert.Equal(("FEE", ""), (seen.GetProperty("kind").GetString(), seen.GetProperty("reference").GetString()));
        Assert.Equal((14_814, trade.ContractId), (seen.GetProperty("amount").GetInt64(), seen.GetProperty("contractId").GetString()));
        Assert.Equal(seen.GetRawText(), (await admin.GetAsync(movement)).Expect(200).GetRawText());
        (await admin.GetAsync(summary)).Expect(200);
        (await stranger.GetAsync(movement)).Refused(403, "FORBIDDEN");
        (await stranger.GetAsync(summary)).Refused(403, "FORBIDDEN");
        (await stranger.GetAsync("/api/payments/transaction/none")).Refused(404, "NOT_FOUND");
        (await stranger.GetAsync("/api/payments/contract/none/summary")).Refused(404, "NOT_FOUND");
    }

    private static async Task<long> OutstandingAsync(Trade trade) => (await MoneyLaw.HoldsAsync(trade)).GetProperty("outstanding").GetInt64();
}
