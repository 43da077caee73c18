using Simulator.Model.Chance;

namespace Simulator.Model.Marketplace;

/// <summary>A contractor's factors and limits; its chances stand in <see cref="MarketModel.Rows"/>.</summary>
/// <param name="RankExponent">Jobs are chosen from a page with weight rank^-exponent; visitors and homeowners choose alike.</param>
/// <param name="Eagerness">Law over contractors of a factor on the chance to bid, mean 1.</param>
/// <param name="MaxLiveBids">Most pending bids at a time.</param>
/// <param name="JobsRemembered">Of how many jobs it remembers that it looked at them, the last ones.</param>
/// <param name="BidsInOwnTradeOnly">It bids on jobs of its own trade only.</param>
public sealed record ContractorModel(double RankExponent, Law Eagerness, int MaxLiveBids, int JobsRemembered, bool BidsInOwnTradeOnly);
