namespace Simulator.Metrics.Results;

/// <summary>What scripted users measured beside their requests in one second, over all nodes; by names, only what was measured.</summary>
public sealed record MeasuresSecond(IReadOnlyDictionary<string, GroupFigures> Groups, IReadOnlyDictionary<string, MetricFigures> Metrics);
