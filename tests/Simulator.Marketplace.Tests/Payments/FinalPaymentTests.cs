namespace Simulator.Marketplace.Tests.Payments;

public sealed class FinalPaymentTests : MarketplaceTest
{
    [Fact]
    public async Task Paid_before_the_approval_it_is_held_until_the_approval_releases_all()
    {
        var trade = await (await TradeAsync()).ToSubmittedAsync();

        await trade.PayAsync("FINAL_PAYMENT");
        Assert.Equal("138264 14814 123450 0 0", await MoneyLaw.StandsAsync(trade));
        (await trade.JudgeAsync(approved: true)).Expect(200);

        Assert.Equal("138264 14814 0 123450 0", await MoneyLaw.StandsAsync(trade));
        Assert.Equal("DEPOSIT 30863, FEE 14814, FINAL_PAYMENT 92587, RELEASE 123450", await MoneyLaw.WrittenAsync(trade));
        (await trade.JudgeAsync(approved: true)).Refused(409, "ILLEGAL_TRANSITION");
        var contract = await trade.ContractAsync();
        Assert.Equal(("COMPLETED", "FULLY_PAID"), (contract.GetProperty("status").GetString(), contract.GetProperty("paymentStatus").GetString()));
    }

    [Fact]
    public async Task Paid_after_the_approval_it_is_charged_and_released_in_one_step()
    {
        var trade = await (await TradeAsync()).ToSubmittedAsync();

        (await trade.JudgeAsync(approved: true)).Expect(200);
        Assert.Equal("45677 14814 30863 0 0", await MoneyLaw.StandsAsync(trade));
        await trade.PayAsync("FINAL_PAYMENT");

        Assert.Equal("138264 14814 0 123450 0", await MoneyLaw.StandsAsync(trade));
        Assert.Equal("DEPOSIT 30863, FEE 14814, FINAL_PAYMENT 92587, RELEASE 123450", await MoneyLaw.WrittenAsync(trade));
    }

    [Fact]
    public async Task Work_that_is_paid_and_rejected_is_submitted_again_without_paying_again()
    {
        var trade = await (await TradeAsync()).ToSubmittedAsync();
        await trade.PayAsync("FINAL_PAYMENT");
        (await trade.JudgeAsync(approved: false)).Expect(200);

        await trade.SubmitAsync();
        (await trade.JudgeAsync(approved: true)).Expect(200);

        Assert.Equal("138264 14814 0 123450 0", await MoneyLaw.StandsAsync(trade));
    }

    [Fact]
    public async Task A_contract_that_is_paid_and_rejected_gives_the_price_back_when_it_is_cancelled()
    {
        var trade = await (await TradeAsync()).ToSubmittedAsync();
        await trade.PayAsync("FINAL_PAYMENT");
        (await trade.JudgeAsync(approved: false)).Expect(200);

        (await trade.CancelAsync()).Expect(200);

        Assert.Equal("138264 14814 0 0 123450", await MoneyLaw.StandsAsync(trade));
        Assert.Equal("REFUNDED", (await trade.ContractAsync()).GetProperty("paymentStatus").GetString());
    }

    [Fact]
    public async Task A_cancelled_contract_with_a_released_milestone_is_partially_paid()
    {
        var trade = await (await TradeAsync()).ToPaidAsync();
        var milestone = (await trade.MilestonesAsync(20_000, 103_450))[0];
        (await trade.CompleteMilestoneAsync(milestone)).Expect(200);
        (await trade.ReleaseMilestoneAsync(milestone)).Expect(200);

        var contract = (await trade.CancelAsync()).Expect(200);

        Assert.Equal("PARTIALLY_PAID", contract.GetProperty("paymentStatus").GetString());
        Assert.Equal("45677 14814 0 20000 10863", await MoneyLaw.StandsAsync(trade));
    }
}
