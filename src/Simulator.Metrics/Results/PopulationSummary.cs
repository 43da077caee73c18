namespace Simulator.Metrics.Results;

/// <summary>All requests of one population.</summary>
public sealed record PopulationSummary : ScopeSummary
{
    public required string Name { get; init; }

    public required string Persona { get; init; }

    /// <summary>Of all users, 0 to 1.</summary>
    public required double Share { get; init; }
}
