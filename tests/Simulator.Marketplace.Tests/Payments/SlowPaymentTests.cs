namespace Simulator.Marketplace.Tests.Payments;

public sealed class SlowPaymentTests : ProviderPaymentTest
{
    internal override string Provider => "latency=fixed(10s)";

    [Fact]
    public async Task While_the_provider_takes_its_time_no_connection_is_held_and_others_are_served()
    {
        var trade = await AcceptedAsync();
        var intent = await trade.IntentAsync("DEPOSIT", 30_863);
        var other = await AcceptedAsync();

        var payments = Enumerable.Range(0, 10).Select(_ => ConfirmAsync(trade, intent)).ToList();
        var second = other.Homeowner.PostAsync($"/api/payments/escrow/{other.ContractId}/deposit");
        for (var i = 0; i < 20; i++) await Trade.PostJobAsync(trade.Homeowner);
        Assert.DoesNotContain(payments, payment => payment.IsCompleted);
        Assert.False(second.IsCompleted);
        var all = Task.WhenAll([.. payments, second]);
        while (!all.IsCompleted)
        {
            Market.Clock.Advance(TimeSpan.FromSeconds(1));
            await MoneyLaw.HoldsAsync(trade);
        }

        Assert.All(await all, answer => Assert.Equal("SUCCEEDED", StatusOf(answer)));
        Assert.Equal("DEPOSIT 30863, FEE 14814", await MoneyLaw.WrittenAsync(trade));
    }
}
