namespace Simulator.Metrics.Results;

/// <summary>An operation that the target lacks: nobody asked for it.</summary>
/// <param name="Operation">Its key in a binding.</param>
/// <param name="Step">What its requests would be called.</param>
/// <param name="Means">What its users did without, such as <c>visitors do not search</c>.</param>
public sealed record LackingSummary(string Operation, string Step, string Means);
