namespace Simulator.Model.Marketplace.Personas;

/// <summary>A contractor's own bid that was pending when last seen.</summary>
internal readonly record struct LiveBid(string BidId, string JobId);
