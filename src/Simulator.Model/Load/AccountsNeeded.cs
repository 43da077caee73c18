using Simulator.Model.Plans;

namespace Simulator.Model.Load;

/// <summary>How many accounts a plan uses.</summary>
public static class AccountsNeeded
{
    /// <summary>For each population in the plan's order: its most users under the closed model, and its part of the plan's spare accounts, or its fixed number.</summary>
    public static IReadOnlyList<int> By(LoadPlan plan)
    {
        var split = new PopulationSplit(plan.Populations.Select(population => population.Share));
        var peak = plan.Segments.Where(segment => segment.Own is null).Select(segment => segment.PeakUsers).DefaultIfEmpty(0).Max();
        var shared = split.Of((int)Math.Round(peak) + plan.Accounts.Spare);
        var spare = split.Of(plan.Accounts.Spare);
        return [.. plan.Populations.Select((population, at) => Math.Max(shared[at], OwnPeak(plan, at) + spare[at]) + population.Count)];
    }

    private static int OwnPeak(LoadPlan plan, int population) => (int)Math.Round(
        plan.Segments.Select(segment => segment.Own?[population]).Where(load => load?.Model == LoadModel.Closed).Select(load => load!.Curve.Peak).DefaultIfEmpty(0).Max());
}
