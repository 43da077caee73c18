using Simulator.Model.Behaviour;
using Simulator.Model.Behaviour.Client;
using Simulator.Model.Behaviour.Code;
using Simulator.Model.Load;
using Simulator.Model.Plans;
using Simulator.Model.Scripts;

namespace Simulator.Model.Marketplace;

/// <summary>The users whom a plan describes: its personas, with the patience and the programs of its <c>client</c> section, those that follow its scenarios, and those that are written in code.</summary>
public static class PlannedUsers
{
    /// <param name="observer">Hears what the target told them.</param>
    /// <param name="conduct">Hears what they decide.</param>
    /// <param name="world">What scripted users have around them; null: nothing.</param>
    public static IBehaviourFactory Of(LoadPlan plan, IMarketObserver observer, IMarketConduct conduct, ScriptWorld? world = null)
    {
        var scripted = new Lazy<IBehaviourFactory>(() =>
            new ScriptedUsers(plan.Seed, [.. plan.Populations.Select(population => population.Script)], plan.Clock.ThinkScale, conduct, world ?? ScriptWorld.Empty));
        var coded = new Lazy<IBehaviourFactory>(() => new CodedUsers(plan.Seed, [.. plan.Populations.Select(population => population.Code)], plan.Clock.ThinkScale));
        var personas = new Lazy<IBehaviourFactory>(() => Personas(plan, observer, conduct));
        var kinds = plan.Populations.Select(population => (population switch
        {
            { Script: not null } => scripted,
            { Code: not null } => coded,
            _ => personas,
        }).Value).ToList();
        return kinds.Distinct().Count() == 1 ? kinds[0] : new ComposedUsers(kinds);
    }

    private static PatientUsers Personas(LoadPlan plan, IMarketObserver observer, IMarketConduct conduct)
    {
        var populations = plan.Populations.Select((one, at) => one.Persona is { } persona ? new PersonaPopulation(persona, one.Model, IsPool(plan, at)) : null);
        var personas = new MarketPersonas(plan.Seed, [.. populations], plan.Clock.ThinkScale, plan.Clock.BusinessScale, observer, conduct);
        return new PatientUsers(personas, plan.Seed, plan.Client, plan.Target.Timeouts.Write, conduct);
    }

    private static bool IsPool(LoadPlan plan, int population) => plan.Segments.Any(segment => segment.LoadOf(population)?.Model == LoadModel.PartlyOpen);
}
