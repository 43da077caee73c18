using Simulator.Model.Marketplace;

namespace Simulator.Model.Plans;

/// <summary>The steps that the users of a plan can take, in the order of their series numbers: the personas', where there are any, then the scenarios', then those of code.</summary>
public static class PlannedSteps
{
    public static IReadOnlyList<string> Of(LoadPlan plan) => Of(plan.Populations, MarketSteps.All);

    /// <param name="personaSteps">Those of personas.</param>
    internal static IReadOnlyList<string> Of(IReadOnlyList<Population> populations, IReadOnlyList<string> personaSteps) =>
    [
        .. populations.Any(population => population.IsPersona) ? personaSteps : [],
        .. populations.Select(population => population.Script?.Scenario).OfType<Scripts.Scenario>().DistinctBy(scenario => scenario.Name)
            .SelectMany(scenario => scenario.Steps).Select(step => step.Name),
        .. populations.SelectMany(population => population.Code?.Factory.StepNames ?? []).Distinct(),
    ];
}
