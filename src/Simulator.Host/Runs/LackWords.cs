using Simulator.Model.Marketplace;
using Simulator.Model.Plans;

namespace Simulator.Host.Runs;

/// <summary>What the target's binding lacks, and which states of the personas are off for that.</summary>
internal static class LackWords
{
    public static IEnumerable<string> Of(LoadPlan plan)
    {
        List<Persona> personas = [.. plan.Populations.Where(one => one.Share > 0 || one.Count > 0).Select(one => one.Persona).OfType<Persona>().Distinct()];
        var lacking = LackingOperations.Of(plan.Target.Capabilities, personas);
        if (lacking.Count == 0)
        {
            yield break;
        }

        yield return $"The binding {plan.Target.Binding} lacks {string.Join(", ", lacking.Select(one => MarketOperations.StepOf(one.Operation)))}; what needs them is off: "
            + $"{string.Join("; ", lacking.Select(one => one.Means).Distinct())}.";
    }
}
