namespace Simulator.Marketplace.Payments;

/// <summary>A contractor's money over all contracts, in cents: held for work, released and not paid out, paid out.</summary>
internal sealed record Wallet(long Pending, long Available, long PaidOut, string Currency);
