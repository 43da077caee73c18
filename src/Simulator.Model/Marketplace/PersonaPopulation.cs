namespace Simulator.Model.Marketplace;

/// <summary>What <see cref="MarketPersonas"/> needs to know of a population.</summary>
public sealed record PersonaPopulation(Persona Persona, MarketModel Model);
