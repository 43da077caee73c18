using Simulator.Model.Behaviour;
using Simulator.Model.Behaviour.Client;
using Simulator.Model.Load;
using Simulator.Model.Plans;

namespace Simulator.Model.Marketplace;

/// <summary>The users whom a plan describes: its personas, with the patience and the programs of its <c>client</c> section.</summary>
public static class PlannedUsers
{
    /// <param name="observer">Hears what the target told them.</param>
    /// <param name="conduct">Hears what they decide.</param>
    public static IBehaviourFactory Of(LoadPlan plan, IMarketObserver observer, IMarketConduct conduct)
    {
        var populations = plan.Populations.Select((population, at) => new PersonaPopulation(population.Persona, population.Model, IsPool(plan, at)));
        var personas = new MarketPersonas(plan.Seed, [.. populations], plan.Clock.ThinkScale, plan.Clock.BusinessScale, observer, conduct);
        return new PatientUsers(personas, plan.Seed, plan.Client, plan.Target.Timeouts.Write, conduct);
    }

    private static bool IsPool(LoadPlan plan, int population) => plan.Segments.Any(segment => segment.LoadOf(population)?.Model == LoadModel.PartlyOpen);
}
