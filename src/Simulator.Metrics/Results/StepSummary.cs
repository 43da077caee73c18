using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Simulator.Metrics.Results;

/// <summary>All requests of one step; its users are the run's.</summary>
public sealed record StepSummary : ScopeSummary
{
    [JsonConstructor]
    public StepSummary() { }

    [SetsRequiredMembers]
    public StepSummary(string name, double share, ScopeSummary figures) : base(figures) => (Name, Share) = (name, share);

    [JsonPropertyOrder(-2)]
    public required string Name { get; init; }

    /// <summary>Of all requests, 0 to 1.</summary>
    [JsonPropertyOrder(-1)]
    public required double Share { get; init; }
}
