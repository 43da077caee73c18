namespace Simulator.Model.Plans;

/// <summary>What became of a plan's text: the plan, or everything that is wrong with it.</summary>
/// <param name="Plan">Null where there is any problem.</param>
/// <param name="Problems">All of them, in the order in which they stand in the text.</param>
public sealed record PlanReading(LoadPlan? Plan, IReadOnlyList<PlanProblem> Problems)
{
    public static IReadOnlyList<PlanProblem> InOrder(IEnumerable<PlanProblem> problems) =>
        [.. problems.OrderBy(one => one.Place.File, StringComparer.Ordinal).ThenBy(one => one.Place.Line).ThenBy(one => one.Place.Column)];
}
