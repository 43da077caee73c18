using Simulator.Model.Plans;
using Simulator.Model.Plans.Tree;

namespace Simulator.Host.Plans;

/// <summary>A plan from a file: what was read, the text that travels to the nodes, and the tree that the lock file is written from.</summary>
/// <param name="Canonical">Null where there are problems.</param>
/// <param name="Root">Merged, set and with references replaced; null where the file could not be read.</param>
public sealed record LoadedPlan(PlanReading Reading, CanonicalPlan? Canonical, PlanNode? Root)
{
    public LoadPlan? Plan => Reading.Plan;

    public IReadOnlyList<PlanProblem> Problems => Reading.Problems;
}
