namespace Simulator.Actors.Checking;

/// <summary>One thing that was looked for in an answer: a check or a capture.</summary>
/// <param name="What">Such as <c>capture token</c>.</param>
/// <param name="IsRight">Null where it was not looked at.</param>
/// <param name="Found">The value, or what was found instead; without secrets.</param>
/// <param name="PlanPath">Where it stands in the plan.</param>
public sealed record CheckedItem(string What, bool? IsRight, string Found, string PlanPath);
