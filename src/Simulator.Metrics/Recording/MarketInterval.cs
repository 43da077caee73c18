using Simulator.Model.Marketplace;

namespace Simulator.Metrics.Recording;

/// <summary>What happened on the market since the last flip.</summary>
/// <param name="Events">How often each <see cref="MarketEventKind"/> happened, by its number.</param>
/// <param name="Story">Events of followed jobs.</param>
public sealed record MarketInterval(IReadOnlyList<long> Events, IReadOnlyList<MarketEvent> Story);
