namespace Simulator.Model.Marketplace.Personas;

/// <summary>A contractor's own bid that was pending when last seen: the hashes of its id and of its job's.</summary>
internal readonly record struct LiveBid(ulong Bid, ulong Job);
