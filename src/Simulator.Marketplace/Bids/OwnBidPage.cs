namespace Simulator.Marketplace.Bids;

/// <summary>A page of a contractor's own bids, and how many there are in all.</summary>
internal sealed record OwnBidPage(List<OwnBid> Bids, long Total, int Page, int Limit);
