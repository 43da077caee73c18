namespace Simulator.Marketplace.Tests.Payments;

public sealed class ActionPaymentTests : ProviderPaymentTest
{
    internal override string Provider => "requires-action=1";

    [Fact]
    public async Task The_payer_is_asked_to_act_and_the_second_confirmation_succeeds()
    {
        var trade = await AcceptedAsync();
        var intent = await trade.IntentAsync("DEPOSIT", 30_863);

        var first = await ConfirmAsync(trade, intent);
        Assert.Equal("0 0 0 0 0", await MoneyLaw.StandsAsync(trade));
        var second = await ConfirmAsync(trade, intent);
        var third = await ConfirmAsync(trade, intent);

        first.Expect(200);
        Assert.Equal(("REQUIRES_ACTION", "SUCCEEDED"), (StatusOf(first), StatusOf(second)));
        Assert.Equal(second.Text, third.Text);
        Assert.Equal("45677 14814 30863 0 0", await MoneyLaw.StandsAsync(trade));
    }

    [Fact]
    public async Task A_confirmation_under_the_same_key_is_the_same_confirmation()
    {
        var trade = await AcceptedAsync();
        var intent = await trade.IntentAsync("DEPOSIT", 30_863);

        var first = await ConfirmAsync(trade, intent, key: "one");
        var replayed = await ConfirmAsync(trade, intent, key: "one");

        Assert.Equal(("REQUIRES_ACTION", first.Text, true), (StatusOf(first), replayed.Text, replayed.IsReplayed));
        Assert.Equal("SUCCEEDED", StatusOf(await ConfirmAsync(trade, intent, key: "two")));
    }

    [Fact]
    public async Task Paying_into_the_escrow_asks_for_the_same()
    {
        var trade = await AcceptedAsync();
        var path = $"/api/payments/escrow/{trade.ContractId}/deposit";

        var first = await trade.Homeowner.PostAsync(path);
        var second = await trade.Homeowner.PostAsync(path);

        Assert.Equal(("REQUIRES_ACTION", "SUCCEEDED"), (StatusOf(first), StatusOf(second)));
        Assert.Equal(first.Data.GetProperty("paymentIntentId").GetString(), second.Data.GetProperty("paymentIntentId").GetString());
        Assert.Equal("DEPOSIT 30863, FEE 14814", await MoneyLaw.WrittenAsync(trade));
    }

    [Fact]
    public async Task What_is_refused_is_refused_without_asking_the_provider()
    {
        var (trade, stranger) = (await AcceptedAsync(), await HomeownerAsync());
        var intent = await trade.IntentAsync("DEPOSIT", 30_863);
        object confirmation = new { contractId = trade.ContractId, paymentIntentId = intent };

        (await stranger.PostAsync("/api/payments/confirm", confirmation)).Refused(403, "FORBIDDEN");
        (await ConfirmAsync(trade, "none")).Refused(404, "NOT_FOUND");
        (await trade.CancelAsync()).Expect(200);
        var first = await ConfirmAsync(trade, intent, key: "one");
        var second = await ConfirmAsync(trade, intent, key: "one");

        first.Refused(409, "PAYMENT_NOT_DUE");
        Assert.Equal((first.Text, true), (second.Text, second.IsReplayed));
    }
}
