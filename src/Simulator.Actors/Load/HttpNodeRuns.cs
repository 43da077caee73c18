using Simulator.Actors.Target;
using Simulator.Actors.Target.Code;
using Simulator.Actors.Target.Marketplace;
using Simulator.Actors.Target.Scripts;
using Simulator.Http;
using Simulator.Metrics.Recording;
using Simulator.Model.Behaviour.Client;
using Simulator.Model.Marketplace;
using Simulator.Model.Plans;

namespace Simulator.Actors.Load;

/// <summary>Builds a node's share of a run over HTTP.</summary>
/// <param name="plans">Reads the plan that travelled.</param>
/// <param name="cores">How many cores this node may use.</param>
/// <param name="time">The node's.</param>
public sealed class HttpNodeRuns(IPlanReader plans, double cores, TimeProvider time) : INodeRunFactory
{
    public NodeRun Create(LoadProtocol.PrepareShare share)
    {
        var plan = plans.Read(share.PlanText);
        var catalog = new SeriesCatalog(plan, PlannedSteps.Of(plan));
        var events = new MarketEventTally();
        var conduct = new ConductRecorder(new ConductLayout(plan), share.Share.Count);
        var users = PlannedUsers.Of(plan, events, conduct);
        var engine = HttpEngines.Create(EngineSettings.Of(plan.Target.Http, share.Target, Environment.GetEnvironmentVariable), time);
        NodeRun? run = null;
        run = new NodeRun(plan, share.Share, catalog, users)
        {
            Target = new HttpTarget(engine, share.Target, plan, BindingOf(plan, new ScriptTroubles()), share.RunId, () => run!),
            Instruments = new RunInstruments(
                new SampleRecorder(catalog), new InFlightTable(), new LagRecorder(), events,
                [.. plan.Populations.Select(_ => new PopulationTally())], new GeneratorMeter(new ProcessReader(), cores) { Pool = new PoolProbe(new RuntimePool(), time) })
            {
                Conduct = conduct,
                Transport = new TransportRecorder(catalog, () => ConnectionsOf(engine.Figures)),
            },
        };
        return run;
    }

    private static ConnectionFigures ConnectionsOf(EngineFigures figures) => new(
        figures.OpenConnections, figures.Waiting, figures.Connects, figures.FailedConnects, figures.LostKeepAlives, figures.BytesSent, figures.BytesReceived);

    // Whoever is of one kind alone pays nothing for the others.
    private static IBinding BindingOf(LoadPlan plan, ScriptTroubles troubles)
    {
        if (plan.Populations.All(one => one.IsPersona))
        {
            return BindingOf(plan.Target.Binding);
        }

        var scripts = new ScriptBinding(troubles);
        return plan.Populations.All(one => one.Script is not null)
            ? scripts
            : new MixedBinding(plan.Populations.Any(one => one.IsPersona) ? BindingOf(plan.Target.Binding) : null, scripts, new CodeBinding());
    }

    private static MarketplaceBinding BindingOf(string name) => name == MarketplaceBinding.Name
        ? new MarketplaceBinding()
        : throw new PlanRefusedException($"target.binding {name} is unknown on this node; known is {MarketplaceBinding.Name}");
}
