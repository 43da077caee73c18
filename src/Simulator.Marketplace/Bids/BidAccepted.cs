using Simulator.Marketplace.Contracts;

namespace Simulator.Marketplace.Bids;

/// <summary>The answer to an acceptance.</summary>
internal sealed record BidAccepted(Contract Contract, string BidId);
