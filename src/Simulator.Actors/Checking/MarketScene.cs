using Simulator.Model.Behaviour;
using Simulator.Model.Marketplace;

namespace Simulator.Actors.Checking;

/// <summary>One operation of the story.</summary>
/// <param name="Call">Made of what is known; null where something is lacking.</param>
/// <param name="Needs">What it needs from before, in words.</param>
internal sealed record MarketScene(Persona Who, MarketOperation Operation, Func<MarketState, Call?> Call, string Needs)
{
    /// <summary>Whether it has its place in the story as it went; null: it always has.</summary>
    public Func<MarketState, bool>? IsDue { get; init; }
}
