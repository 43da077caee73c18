namespace Simulator.Model.Scripts.Measures;

/// <summary>A metric of a plan's own, fed by values that its scenarios capture.</summary>
/// <param name="Name">Unique in the plan.</param>
/// <param name="Unit">Such as <c>EUR</c>; empty for a bare number.</param>
public sealed record CustomMetric(string Name, CustomMetricKind Kind, string Unit = "");
