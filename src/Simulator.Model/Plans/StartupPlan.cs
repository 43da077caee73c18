namespace Simulator.Model.Plans;

/// <summary>How users begin who are there from a phase's first moment.</summary>
/// <param name="Over">Their first sessions begin one after another, evenly over this time; longer than zero.</param>
public sealed record StartupPlan(TimeSpan Over);
