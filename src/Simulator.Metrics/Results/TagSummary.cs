using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Simulator.Metrics.Results;

/// <summary>All requests of the steps that carry a tag; its users are the run's.</summary>
public sealed record TagSummary : ScopeSummary
{
    [JsonConstructor]
    public TagSummary() { }

    [SetsRequiredMembers]
    public TagSummary(string key, string value, IReadOnlyList<string> steps, ScopeSummary figures) : base(figures) => (Key, Value, Steps) = (key, value, steps);

    [JsonPropertyOrder(-3)]
    public required string Key { get; init; }

    [JsonPropertyOrder(-2)]
    public required string Value { get; init; }

    /// <summary>The steps that carry it.</summary>
    [JsonPropertyOrder(-1)]
    public required IReadOnlyList<string> Steps { get; init; }
}
