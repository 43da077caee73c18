using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Simulator.Metrics.Results;

/// <summary>All requests of one population, and its users.</summary>
public sealed record PopulationSummary : ScopeSummary
{
    [JsonConstructor]
    public PopulationSummary() { }

    [SetsRequiredMembers]
    public PopulationSummary(string name, string persona, double share, ScopeSummary figures) : base(figures) =>
        (Name, Persona, Share) = (name, persona, share);

    [JsonPropertyOrder(-3)]
    public required string Name { get; init; }

    [JsonPropertyOrder(-2)]
    public required string Persona { get; init; }

    /// <summary>Share of all users as the plan has it, 0 to 1.</summary>
    [JsonPropertyOrder(-1)]
    public required double Share { get; init; }
}
