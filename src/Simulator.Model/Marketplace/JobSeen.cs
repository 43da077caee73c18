namespace Simulator.Model.Marketplace;

/// <summary>A job as a user saw it in an answer.</summary>
/// <param name="Status">The target's word, such as <c>OPEN</c>.</param>
/// <param name="BidCount">Bids that were not withdrawn.</param>
public sealed record JobSeen(string JobId, string Category, long BudgetCents, string Status, int BidCount);
