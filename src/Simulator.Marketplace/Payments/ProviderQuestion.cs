namespace Simulator.Marketplace.Payments;

/// <summary>Whether the provider is to be asked for a payment, and whether the payer has done what it asked for before.</summary>
internal sealed record ProviderQuestion(PaymentOrder Order, bool IsOpen, bool HasActed);
