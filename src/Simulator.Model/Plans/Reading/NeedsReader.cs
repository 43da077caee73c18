using Simulator.Model.Marketplace;

namespace Simulator.Model.Plans.Reading;

/// <summary>Holds the personas of a plan against what its target can do.</summary>
internal static class NeedsReader
{
    /// <summary>Names every population that could do nothing there.</summary>
    public static void Check(IReadOnlyList<Population> populations, Section top, TargetPlan? target)
    {
        if (target is null) return;
        foreach (var (item, population) in top.Items("populations").Zip(populations))
        {
            if (population.Persona is not { } persona || (population.Share <= 0 && population.Count <= 0)) continue;
            var unmet = PersonaNeeds.Unmet(persona, target.Capabilities);
            if (unmet.Count == 0) continue;
            var operations = string.Join(" and ", unmet.Select(one => $"`{MarketOperations.StepOf(one)}` ({MarketOperations.KeyOf(one)})"));
            item.Problem("persona", $"{population.Name} can do nothing at this target: its binding {target.Binding} lacks {operations}; bind that, or leave this population out");
        }
    }
}
