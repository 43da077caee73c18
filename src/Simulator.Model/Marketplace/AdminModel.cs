using Simulator.Model.Chance;

namespace Simulator.Model.Marketplace;

/// <summary>How an administrator settles disputes, one at a time; its chances stand in <see cref="MarketModel.Rows"/>.</summary>
/// <param name="Decision">How long it takes over one, in honest seconds before the business clock.</param>
/// <param name="PartialPayout">The contractor's part of what is held where it is divided, 0 to 1.</param>
public sealed record AdminModel(Law Decision, Law PartialPayout);
