namespace Simulator.Marketplace.Tests.Payments;

public sealed class ProcessingPaymentTests : ProviderPaymentTest
{
    internal override string Provider => "processing=1,processing-time=fixed(2s)";

    [Fact]
    public async Task A_payment_that_is_processing_succeeds_when_its_time_has_come()
    {
        var trade = await AcceptedAsync();
        var intent = await trade.IntentAsync("DEPOSIT", 30_863);

        List<string> states = [StatusOf(await ConfirmAsync(trade, intent)), StatusOf(await ConfirmAsync(trade, intent))];
        Market.Clock.Advance(TimeSpan.FromMilliseconds(1_999));
        states.Add(StatusOf(await ConfirmAsync(trade, intent)));
        Assert.Equal("0 0 0 0 0", await MoneyLaw.StandsAsync(trade));
        Market.Clock.Advance(TimeSpan.FromMilliseconds(1));
        states.Add(StatusOf(await ConfirmAsync(trade, intent)));

        Assert.Equal(["PROCESSING", "PROCESSING", "PROCESSING", "SUCCEEDED"], states);
        Assert.Equal("45677 14814 30863 0 0", await MoneyLaw.StandsAsync(trade));
    }

    [Fact]
    public async Task A_payment_that_is_processing_when_the_contract_ends_is_never_charged()
    {
        var trade = await AcceptedAsync();
        var intent = await trade.IntentAsync("DEPOSIT", 30_863);
        (await ConfirmAsync(trade, intent)).Expect(200);
        (await trade.CancelAsync()).Expect(200);
        Market.Clock.Advance(TimeSpan.FromSeconds(2));

        (await ConfirmAsync(trade, intent)).Refused(409, "PAYMENT_NOT_DUE");

        Assert.Equal("0 0 0 0 0", await MoneyLaw.StandsAsync(trade));
    }

    [Fact]
    public async Task A_payment_that_is_processing_when_the_price_changes_fails()
    {
        var trade = await AcceptedAsync();
        var intent = await trade.IntentAsync("DEPOSIT", 30_863);
        (await ConfirmAsync(trade, intent)).Expect(200);
        (await trade.DecideAsync(await trade.ProposeAsync(6_551), approved: true)).Expect(200);
        Market.Clock.Advance(TimeSpan.FromSeconds(2));

        (await ConfirmAsync(trade, intent)).Refused(200, "PAYMENT_FAILED");

        Assert.Equal("0 0 0 0 0", await MoneyLaw.StandsAsync(trade));
    }
}
