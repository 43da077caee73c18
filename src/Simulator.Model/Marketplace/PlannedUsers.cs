using Simulator.Model.Behaviour;
using Simulator.Model.Behaviour.Client;
using Simulator.Model.Load;
using Simulator.Model.Plans;
using Simulator.Model.Scripts;

namespace Simulator.Model.Marketplace;

/// <summary>The users whom a plan describes: its personas, with the patience and the programs of its <c>client</c> section, and those that follow its scenarios.</summary>
public static class PlannedUsers
{
    /// <param name="observer">Hears what the target told them.</param>
    /// <param name="conduct">Hears what they decide.</param>
    /// <param name="world">What scripted users have around them; null: nothing.</param>
    public static IBehaviourFactory Of(LoadPlan plan, IMarketObserver observer, IMarketConduct conduct, ScriptWorld? world = null)
    {
        var hasPersonas = plan.Populations.Any(population => population.Script is null);
        var hasScripts = plan.Populations.Any(population => population.Script is not null);
        if (!hasScripts) return Personas(plan, observer, conduct);

        IBehaviourFactory scripted = new ScriptedUsers(plan.Seed, [.. plan.Populations.Select(population => population.Script)], plan.Clock.ThinkScale, conduct, world ?? ScriptWorld.Empty);
        if (!hasPersonas) return scripted;

        IBehaviourFactory personas = Personas(plan, observer, conduct);
        return new ComposedUsers([.. plan.Populations.Select(population => population.Script is null ? personas : scripted)]);
    }

    private static PatientUsers Personas(LoadPlan plan, IMarketObserver observer, IMarketConduct conduct)
    {
        var populations = plan.Populations.Select((one, at) => one.Persona is { } persona ? new PersonaPopulation(persona, one.Model, IsPool(plan, at)) { Can = plan.Target.Capabilities } : null);
        var personas = new MarketPersonas(plan.Seed, [.. populations], plan.Clock.ThinkScale, plan.Clock.BusinessScale, observer, conduct);
        return new PatientUsers(personas, plan.Seed, plan.Client, plan.Target.Timeouts.Write, conduct);
    }

    private static bool IsPool(LoadPlan plan, int population) => plan.Segments.Any(segment => segment.LoadOf(population)?.Model == LoadModel.PartlyOpen);
}
