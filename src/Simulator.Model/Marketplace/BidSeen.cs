namespace Simulator.Model.Marketplace;

/// <summary>A bid as a user saw it in an answer.</summary>
/// <param name="Status">The target's word, such as <c>PENDING</c>.</param>
public sealed record BidSeen(string BidId, string JobId, string ContractorId, long AmountCents, string Status);
