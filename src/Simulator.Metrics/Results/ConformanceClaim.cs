namespace Simulator.Metrics.Results;

/// <summary>One claim about the traffic, and what became of it.</summary>
/// <param name="Family">Claims that are corrected together: decisions, pauses, traits, gaps, independence, arrivals, identities, business.</param>
/// <param name="Name">Such as <c>contractors: contractor/list</c>.</param>
/// <param name="Test">How it was tested.</param>
/// <param name="Samples">Behind it.</param>
/// <param name="Statistic">Of the test; null where there is none.</param>
/// <param name="P">Chance of such a statistic or a further one under the plan, before the correction; null where nothing is left to chance.</param>
/// <param name="AdjustedP">The same after Holm's correction within the family.</param>
/// <param name="Effect">How far the traffic is from the plan, in the test's own measure.</param>
/// <param name="EffectLimit">A smaller effect fails nothing, however many samples show it.</param>
/// <param name="Detail">Measured and planned in words, or why it was not judged.</param>
public sealed record ConformanceClaim(
    string Family, string Name, string Test, long Samples, double? Statistic, double? P, double? AdjustedP, double? Effect, double? EffectLimit,
    ClaimResult Result, string Detail);
