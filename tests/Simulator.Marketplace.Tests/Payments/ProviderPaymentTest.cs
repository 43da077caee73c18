namespace Simulator.Marketplace.Tests.Payments;

/// <summary>What payers meet when the provider is slow or says no.</summary>
public abstract class ProviderPaymentTest : MarketplaceTest
{
    internal ProviderPaymentTest()
    {
    }

    internal abstract string Provider { get; }

    internal override MarketplaceOptions Options => new() { PaymentProvider = Provider, Pool = 2 };

    internal async Task<Trade> AcceptedAsync() => await (await (await TradeAsync()).BidForAsync()).AcceptAsync();

    internal static Task<Answer> ConfirmAsync(Trade trade, string intent, string? key = null) =>
        trade.Homeowner.PostAsync("/api/payments/confirm", new { contractId = trade.ContractId, paymentIntentId = intent }, key);

    internal static string StatusOf(Answer answer) => answer.Data.GetProperty("status").GetString()!;
}
