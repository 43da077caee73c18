using Simulator.Actors.Target;
using Simulator.Actors.Target.Marketplace;
using Simulator.Metrics.Recording;
using Simulator.Model.Behaviour.Client;
using Simulator.Model.Marketplace;

namespace Simulator.Actors.Load;

/// <summary>Builds a node's share of a marketplace run over HTTP.</summary>
/// <param name="plans">Reads the plan that travelled.</param>
/// <param name="cores">How many cores this node may use.</param>
public sealed class MarketNodeRuns(IPlanReader plans, double cores) : INodeRunFactory
{
    public NodeRun Create(LoadProtocol.PrepareShare share)
    {
        var plan = plans.Read(share.PlanText);
        var catalog = new SeriesCatalog(plan, MarketSteps.All);
        var events = new MarketEventTally();
        var conduct = new ConductRecorder(new ConductLayout(plan), share.Share.Count);
        var users = PlannedUsers.Of(plan, events, conduct);
        NodeRun? run = null;
        run = new NodeRun(plan, share.Share, catalog, users)
        {
            Target = new HttpTarget(new ClientEngine(share.Target), share.Target, plan, BindingOf(plan.Target.Binding), share.RunId, () => run!),
            Instruments = new RunInstruments(
                new SampleRecorder(catalog), new InFlightTable(), new LagRecorder(), events,
                [.. plan.Populations.Select(_ => new PopulationTally())], new GeneratorMeter(new ProcessReader(), cores))
            {
                Conduct = conduct,
            },
        };
        return run;
    }

    private static MarketplaceBinding BindingOf(string name) => name == MarketplaceBinding.Name
        ? new MarketplaceBinding()
        : throw new PlanRefusedException($"target.binding {name} is unknown on this node; known is {MarketplaceBinding.Name}");
}
