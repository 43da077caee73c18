namespace Simulator.Metrics.Results;

/// <summary>Whether the traffic that was sent is the traffic that the plan describes.</summary>
/// <param name="Line">The same as a sentence, with the reasons.</param>
/// <param name="FalseAlarmShare">Most that runs which follow their plan are called otherwise, 0 to 1.</param>
/// <param name="IsRequired">Whether the plan makes a run invalid whose traffic does not follow it.</param>
/// <param name="Claims">All that were looked at, by family.</param>
public sealed record ConformanceSummary(
    TrafficFollows Follows, string Line, double FalseAlarmShare, bool IsRequired, IReadOnlyList<ConformanceClaim> Claims);
