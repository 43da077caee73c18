using Simulator.Model.Plans;

namespace Simulator.Model.Load;

/// <summary>How many accounts a plan uses.</summary>
public static class AccountsNeeded
{
    /// <summary>For each population in the plan's order: its most users under the closed model, and its part of the plan's spare accounts, or its fixed number.</summary>
    public static IReadOnlyList<int> By(LoadPlan plan)
    {
        var split = new PopulationSplit(plan.Populations.Select(population => population.Share));
        var peak = plan.Segments.Where(segment => segment.Model == LoadModel.Closed).Select(segment => segment.Curve.Peak).DefaultIfEmpty(0).Max();
        var parts = split.Of((int)Math.Round(peak) + plan.Accounts.Spare);
        return [.. plan.Populations.Select((population, at) => parts[at] + population.Count)];
    }
}
