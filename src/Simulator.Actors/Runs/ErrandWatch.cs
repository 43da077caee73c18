using Akka.Actor;
using Simulator.Actors.Load;
using static Simulator.Actors.Load.LoadProtocol;

namespace Simulator.Actors.Runs;

/// <summary>Has one node carry out an errand and tells the director, its parent, how it went: also where the node never answers.</summary>
/// <param name="limit">How long the node may take for it.</param>
/// <param name="grace">How much longer its answer may take.</param>
internal sealed class ErrandWatch(IActorRef node, RunErrand errand, TimeSpan limit, TimeSpan grace) : UntypedActor, IWithTimers
{
    private sealed record WaitedLongEnough : ILocalMessage;

    public ITimerScheduler Timers { get; set; } = null!;

    public static Props Props(IActorRef node, RunErrand errand, TimeSpan limit, TimeSpan grace) => Akka.Actor.Props.Create(() => new ErrandWatch(node, errand, limit, grace));

    protected override void PreStart()
    {
        Context.Watch(node);
        Timers.StartSingleTimer(nameof(WaitedLongEnough), new WaitedLongEnough(), limit + grace);
        node.Tell(errand);
    }

    protected override void OnReceive(object message)
    {
        switch (message)
        {
            case ErrandDone done: TellEnd(done); break;
            case WaitedLongEnough: TellEnd(Lost("did not answer")); break;
            case Terminated: TellEnd(Lost("is gone")); break;
            case DropErrand drop: Drop(drop); break;
            default: Unhandled(message); break;
        }
    }

    private void Drop(DropErrand drop)
    {
        node.Tell(drop);
        Timers.StartSingleTimer(nameof(WaitedLongEnough), new WaitedLongEnough(), grace);
    }

    private ErrandDone Lost(string how) => new(errand.RunId, errand.Errand, "", null) { Failure = $"{errand.Errand.ToString().ToLowerInvariant()} has no end that is known: node {node.Path.Address} {how}" };

    private void TellEnd(ErrandDone done)
    {
        Context.Parent.Tell(done);
        Context.Stop(Self);
    }
}
