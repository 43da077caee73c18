using Simulator.Marketplace.Contracts;

namespace Simulator.Marketplace.Payments;

/// <summary>The answer to confirm.</summary>
internal sealed record PaymentConfirmed(string Status, string PaymentIntentId, string ContractId, string Type, Contract Contract);
