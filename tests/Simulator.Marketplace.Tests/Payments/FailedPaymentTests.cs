namespace Simulator.Marketplace.Tests.Payments;

public sealed class FailedPaymentTests : ProviderPaymentTest
{
    internal override string Provider => "failed=1";

    [Fact]
    public async Task A_failed_payment_charges_nothing_and_the_next_attempt_is_a_new_intent()
    {
        var trade = await AcceptedAsync();
        var intent = await trade.IntentAsync("DEPOSIT", 30_863);

        var first = await ConfirmAsync(trade, intent);
        var second = await ConfirmAsync(trade, intent);

        first.Refused(200, "PAYMENT_FAILED");
        Assert.Equal(["success", "error", "message", "data"], first.Json.EnumerateObject().Select(field => field.Name));
        Assert.Equal(["status", "paymentIntentId", "contractId", "type", "contract"], first.Data.EnumerateObject().Select(field => field.Name));
        Assert.Equal(("FAILED", first.Text), (StatusOf(first), second.Text));
        Assert.Equal("0 0 0 0 0", await MoneyLaw.StandsAsync(trade));
        Assert.NotEqual(intent, await trade.IntentAsync("DEPOSIT", 30_863));
    }

    [Fact]
    public async Task A_failure_is_replayed_under_its_key()
    {
        var trade = await AcceptedAsync();
        var intent = await trade.IntentAsync("DEPOSIT", 30_863);

        var first = await ConfirmAsync(trade, intent, key: "one");
        var second = await ConfirmAsync(trade, intent, key: "one");

        Assert.Equal((200, first.Text, true), (second.Status, second.Text, second.IsReplayed));
    }
}
