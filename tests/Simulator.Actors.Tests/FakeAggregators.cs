using Akka.Actor;
using Simulator.Actors.Reporting;
using Simulator.Actors.Runs;
using Simulator.Model.Plans;

namespace Simulator.Actors.Tests;

/// <summary>Starts aggregators that pass on what they hear to the test and say to their parent what the test wants.</summary>
internal sealed class FakeAggregators(IActorRef listener) : IAggregatorFactory
{
    /// <summary>Has the aggregator say this to its parent.</summary>
    public sealed record Say(object Message) : ILocalMessage;

    /// <summary>Has the aggregator fail.</summary>
    public sealed record Fail : ILocalMessage;

    public IActorRef Aggregator { get; private set; } = ActorRefs.Nobody;

    public IReadOnlyList<string> Nodes { get; private set; } = [];

    /// <summary>Thrown instead of starting one.</summary>
    public Exception? Failure { get; set; }

    public IActorRef Start(IActorRefFactory parent, RunProtocol.StartRun start, LoadPlan plan, IReadOnlyList<string> nodes)
    {
        if (Failure is { } failure)
        {
            throw failure;
        }

        Nodes = nodes;
        return Aggregator = parent.ActorOf(Props.Create(() => new Actor(listener)), $"aggregator-{start.RunId}");
    }

    private sealed class Actor : ReceiveActor
    {
        public Actor(IActorRef listener)
        {
            Receive<Say>(say => Context.Parent.Tell(say.Message));
            Receive<Fail>(_ => throw new InvalidOperationException("out of memory"));
            ReceiveAny(listener.Forward);
        }
    }
}
