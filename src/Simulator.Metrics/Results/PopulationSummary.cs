namespace Simulator.Metrics.Results;

/// <summary>All requests of one population.</summary>
public sealed record PopulationSummary(string Name, string Persona, double Share, ScopeSummary Figures);
