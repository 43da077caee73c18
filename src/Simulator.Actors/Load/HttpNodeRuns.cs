using Simulator.Actors.Target;
using Simulator.Actors.Target.Bindings;
using Simulator.Actors.Target.Code;
using Simulator.Actors.Target.Marketplace;
using Simulator.Actors.Target.Scripts;
using Simulator.Http;
using Simulator.Metrics.Recording;
using Simulator.Model.Behaviour.Client;
using Simulator.Model.Load;
using Simulator.Model.Marketplace;
using Simulator.Model.Plans;
using Simulator.Model.Scripts;
using Simulator.Model.Scripts.Measures;

namespace Simulator.Actors.Load;

/// <summary>Builds a node's share of a run over HTTP.</summary>
/// <param name="plans">Reads the plan that travelled.</param>
/// <param name="cores">How many cores this node may use.</param>
/// <param name="time">The node's.</param>
public sealed class HttpNodeRuns(IPlanReader plans, double cores, TimeProvider time) : INodeRunFactory
{
    public NodeRun Create(LoadProtocol.PrepareShare share) => Create(share, plans.Read(share.PlanText));

    public NodeRun Create(LoadProtocol.RunErrand errand) => Create(
        new LoadProtocol.PrepareShare(errand.RunId, errand.PlanText, errand.Target, Share.Whole) { Setup = errand.Setup }, ErrandRuns.Of(plans.Read(errand.PlanText), errand.Errand));

    private NodeRun Create(LoadProtocol.PrepareShare share, LoadPlan plan)
    {
        var catalog = new SeriesCatalog(plan, PlannedSteps.Of(plan));
        var events = new MarketEventTally();
        var conduct = new ConductRecorder(new ConductLayout(plan), share.Share.Count);
        var feeds = new NodeFeeds(plan, share.Share);
        var troubles = new ScriptTroubles(plan.Secrets);
        NodeRun? run = null;
        var measures = plan.Groups.Count + plan.Metrics.Count == 0 ? null : new MeasuresRecorder(catalog, now => run!.Schedule.SegmentAt(now));
        var users = PlannedUsers.Of(plan, events, conduct, WorldOf(plan, time) with
        {
            Measures = (IScriptMeasures?)measures ?? NoMeasures.Instance, Feeds = feeds.Feeds, Setup = share.Setup ?? ScriptWorld.Empty.Setup, Troubles = troubles, Run = $"{share.RunId}",
        });
        var ways = WaysOf(plan.Target, share.Target);
        IReadOnlyList<IHttpEngine> engines = [.. ways.Select(way => HttpEngines.Create(way, time))];
        run = new NodeRun(plan, share.Share, catalog, users)
        {
            Feeds = feeds.Feeds,
            Target = new HttpTarget(engines[0], share.Target, plan, BindingOf(plan, troubles), share.RunId, () => run!, [.. engines.Skip(1)], share.Share.Index, time)
            {
                Ways = ProxyWords.Of(ways),
                Accounts = new GivenAccountRows(plan, feeds.RowsOf),
            },
            Instruments = new RunInstruments(
                new SampleRecorder(catalog), new InFlightTable(), new LagRecorder(), events,
                [.. plan.Populations.Select(_ => new PopulationTally())], new GeneratorMeter(new ProcessReader(), cores) { Pool = new PoolProbe(new RuntimePool(), time) })
            {
                Conduct = conduct,
                Measures = measures,
                Transport = new TransportRecorder(catalog, () => engines.Aggregate(default(ConnectionFigures), (sum, engine) => sum.Plus(ConnectionsOf(engine.Figures)))),
            },
        };
        return run;
    }

    internal static IReadOnlyList<HttpEngineOptions> WaysOf(TargetPlan plan, Uri target) =>
    [
        EngineSettings.Of(plan.Http, target, Environment.GetEnvironmentVariable),
        .. plan.Hosts.Select(host => EngineSettings.Beside(plan.Http, host.Url, Environment.GetEnvironmentVariable)),
    ];

    internal static ScriptWorld WorldOf(LoadPlan plan, TimeProvider time) => new()
    {
        Time = time,
        Files = ScriptFiles.Of(ScriptedPeople.ScenariosOf(plan.Populations.Select(one => one.Script)).SelectMany(scenario => scenario.AllSteps)),
    };

    private static ConnectionFigures ConnectionsOf(EngineFigures figures) => new(
        figures.OpenConnections, figures.Waiting, figures.Connects, figures.FailedConnects, figures.LostKeepAlives, figures.BytesSent, figures.BytesReceived);

    // Whoever is of one kind alone pays nothing for the others.
    internal static IBinding BindingOf(LoadPlan plan, ScriptTroubles troubles)
    {
        if (plan.Populations.All(one => one.IsPersona))
        {
            return BindingOf(plan.Target, troubles);
        }

        var scripts = new ScriptBinding(troubles);
        return plan.Populations.All(one => one.Script is not null)
            ? scripts
            : new MixedBinding(plan.Populations.Any(one => one.IsPersona) ? BindingOf(plan.Target, new ScriptTroubles(plan.Secrets)) : null, scripts, new CodeBinding());
    }

    internal static IBinding BindingOf(TargetPlan target, ScriptTroubles troubles) => target.Api is { } api ? new DeclaredBinding(api, troubles)
        : target.Binding == MarketplaceBinding.Name ? new MarketplaceBinding()
        : throw new PlanRefusedException($"target.binding {target.Binding} is unknown on this node; known is {MarketplaceBinding.Name}");
}
