using Akka.Actor;
using Simulator.Actors.Runs;
using Simulator.Model.Plans;

namespace Simulator.Actors.Reporting;

/// <summary>Starts the aggregator of a run as a child of the coordinator, so that both move together.</summary>
public interface IAggregatorFactory
{
    IActorRef Start(IActorRefFactory parent, RunProtocol.StartRun start, LoadPlan plan, IReadOnlyList<string> nodes);
}
