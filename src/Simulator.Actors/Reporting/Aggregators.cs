using Akka.Actor;
using Simulator.Actors.Hosting;
using Simulator.Actors.Runs;
using Simulator.Metrics.Recording;
using Simulator.Model.Plans;

namespace Simulator.Actors.Reporting;

/// <summary>Starts a run's aggregator with the sinks of this node.</summary>
internal sealed class Aggregators(NodeSetup setup) : IAggregatorFactory
{
    public IActorRef Start(IActorRefFactory parent, RunProtocol.StartRun start, LoadPlan plan, IReadOnlyList<string> nodes)
    {
        var catalog = new SeriesCatalog(plan, PlannedSteps.Of(plan));
        var sinks = setup.Sinks.Open(start.RunId, plan);
        return parent.ActorOf(MetricsAggregator.Props(start, plan, catalog, nodes, sinks, setup), $"aggregator-{start.RunId}");
    }
}
