namespace Simulator.Metrics.Recording;

/// <summary>Names a series of a metric of the plan's own.</summary>
/// <param name="Metric">Index in the <see cref="SeriesCatalog"/>.</param>
/// <param name="Segment">Index in the catalog: in which it was measured.</param>
public readonly record struct MetricKey(int Metric, int Segment);
