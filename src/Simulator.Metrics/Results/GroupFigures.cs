namespace Simulator.Metrics.Results;

/// <summary>How a group of steps went in one stretch of the run.</summary>
/// <param name="Count">How often it was left.</param>
/// <param name="Failed">Those among them in which some step was not ok.</param>
/// <param name="Throughput">Groups a second; 0 where the stretch was not reached.</param>
/// <param name="ErrorRate">Failed over all, 0 to 1; 0 without groups.</param>
/// <param name="ResponseTimeMs">From the moment the first step was due to the end of the last, without the think times in between; null without groups.</param>
public record GroupFigures(long Count, long Failed, double Throughput, double ErrorRate, LatencySummary? ResponseTimeMs);
