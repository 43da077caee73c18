namespace Simulator.Model.Marketplace;

/// <summary>What <see cref="MarketPersonas"/> needs to know of a population.</summary>
/// <param name="WasThereBefore">Its people live from the run's beginning on and now and then have a session (partly open); else they come with their first session.</param>
public sealed record PersonaPopulation(Persona Persona, MarketModel Model, bool WasThereBefore = false)
{
    /// <summary>What its people can do at the target; what they cannot they do not think of.</summary>
    public MarketCapabilities Can { get; init; } = MarketCapabilities.All;
}
