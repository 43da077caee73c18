using System.Text.Json.Serialization;
using Simulator.Model.Scripts.Measures;

namespace Simulator.Metrics.Results;

/// <summary>A metric of the plan's own over the whole run and by phases.</summary>
/// <param name="Unit">Empty for a bare number.</param>
/// <param name="Phases">By the names of the phases in which it was measured.</param>
public sealed record MetricSummary(
    [property: JsonPropertyOrder(-3)] string Name, [property: JsonPropertyOrder(-2)] CustomMetricKind Kind, [property: JsonPropertyOrder(-1)] string Unit,
    long Count, double? Sum, double? PerSecond, double? Share, TrendSummary? Values, long Clamped,
    [property: JsonPropertyOrder(1)] IReadOnlyDictionary<string, MetricFigures> Phases)
    : MetricFigures(Count, Sum, PerSecond, Share, Values, Clamped);
