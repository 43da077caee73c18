namespace Simulator.Imports;

/// <summary>What an import gives.</summary>
/// <param name="PlanText">The plan, ready to be written to a file.</param>
/// <param name="Carried">What was carried over, with how many of it.</param>
/// <param name="NotCarried">What could not be, in the order of the source.</param>
/// <param name="Variables">Environment variables that the plan needs, each with what it stands for.</param>
public sealed record Imported(string PlanText, IReadOnlyList<CarriedCount> Carried, IReadOnlyList<NotCarried> NotCarried, IReadOnlyList<NeededVariable> Variables);
