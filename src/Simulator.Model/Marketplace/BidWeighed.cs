namespace Simulator.Model.Marketplace;

/// <summary>One bid as a homeowner weighs it.</summary>
/// <param name="PriceRatio">The bid over the job's budget, more than 0.</param>
/// <param name="Rating">The bidder's mean rating where it was looked up and there is one.</param>
/// <param name="IsFirst">This bidder was there first.</param>
public readonly record struct BidWeighed(double PriceRatio, double? Rating, bool IsFirst);
