namespace Simulator.Metrics.Results;

/// <summary>One event of a job's life.</summary>
/// <param name="AtSeconds">On the run's clock.</param>
/// <param name="User">Such as <c>homeowners#12</c>.</param>
public sealed record StoryLine(double AtSeconds, string User, string Event, long AmountCents);
