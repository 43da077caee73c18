namespace Simulator.Model.Marketplace;

/// <summary>What a user draws once for its life.</summary>
internal enum MarketTrait
{
    /// <summary>A contractor's factor on its chance to bid.</summary>
    Eagerness,
}
