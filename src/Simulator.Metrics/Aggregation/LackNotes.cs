using Simulator.Model.Marketplace;
using Simulator.Model.Plans;

namespace Simulator.Metrics.Aggregation;

/// <summary>What the target's binding lacks, and which states of the personas are off for that: before a run, and in its notes.</summary>
public static class LackNotes
{
    public static IEnumerable<string> Of(LoadPlan plan)
    {
        if (plan.Lacking is { Count: > 0 } lacking)
        {
            yield return $"The binding {plan.Target.Binding} lacks {string.Join(", ", lacking.Select(one => MarketOperations.StepOf(one.Operation)))}; what needs them is off: "
                + $"{string.Join("; ", lacking.Select(one => one.Means).Distinct())}.";
        }
    }
}
