using System.Text.Json.Serialization;

namespace Simulator.Metrics.Results;

/// <summary>A group of steps over the whole run and by phases.</summary>
/// <param name="Phases">By the names of the phases in which it was left.</param>
public sealed record GroupSummary(
    [property: JsonPropertyOrder(-1)] string Name, long Count, long Failed, double Throughput, double ErrorRate, LatencySummary? ResponseTimeMs,
    [property: JsonPropertyOrder(1)] IReadOnlyDictionary<string, GroupFigures> Phases)
    : GroupFigures(Count, Failed, Throughput, ErrorRate, ResponseTimeMs);
