namespace Simulator.Metrics.Results;

/// <summary>All requests of one step.</summary>
/// <param name="Share">Of all requests, 0 to 1.</param>
public sealed record StepSummary(string Name, double Share, ScopeSummary Figures);
