using Simulator.Model.Behaviour.Client;
using Simulator.Model.Marketplace;
using Simulator.Model.Plans;
using Simulator.Model.VirtualTime;
using Simulator.Model.VirtualTime.Market;

namespace Simulator.Metrics.Prediction;

/// <summary>Lives a plan of personas once in virtual time, on the marketplace's rules in process.</summary>
internal static class PlanLife
{
    // In honest seconds: nobody keeps a page open for longer.
    private const double HonestMemorySeconds = 3600;

    public static void Live(LoadPlan plan, ulong seed, PredictionTarget target, PredictionTally tally)
    {
        var memory = TimeSpan.FromSeconds(Math.Max(60, HonestMemorySeconds * plan.Clock.ThinkScale));
        var window = plan.Populations[0].Model.Business.DisputeWindow / plan.Clock.BusinessScale;
        var market = new VirtualMarket([.. plan.Populations.Select(population => population.Persona!.Value)], memory, tally, window, plan.Target.Capabilities);
        var life = plan with { Seed = seed };
        var users = PlannedUsers.Of(life, new Unwatched(), new Unwatched());
        new VirtualRun(life, users, new VirtualMarketplace(market, target.Times(seed)), tally).Live();
        tally.EndLife(plan.Duration);
    }
}
