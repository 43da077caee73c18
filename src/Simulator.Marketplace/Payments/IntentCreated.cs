namespace Simulator.Marketplace.Payments;

/// <summary>The answer to create-intent; the fee is charged with the deposit, on top of the amount.</summary>
internal sealed record IntentCreated(string ClientSecret, string PaymentIntentId, long Amount, long Fee, string Type, string ContractId);
