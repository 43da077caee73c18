namespace Simulator.Metrics.Results;

/// <summary>All requests of one step.</summary>
public sealed record StepSummary : ScopeSummary
{
    public required string Name { get; init; }

    /// <summary>Of all requests, 0 to 1.</summary>
    public required double Share { get; init; }
}
