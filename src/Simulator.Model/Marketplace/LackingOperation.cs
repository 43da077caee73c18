namespace Simulator.Model.Marketplace;

/// <summary>An operation that a target lacks, and what its users do without.</summary>
/// <param name="Means">Such as <c>visitors do not search</c>.</param>
public sealed record LackingOperation(MarketOperation Operation, string Means);
