namespace Simulator.Marketplace.Bids;

/// <summary>The bids of a job that the caller may see, and how many there are for everyone.</summary>
internal sealed record JobBids(string JobId, int BidCount, List<ListedBid> Bids);
