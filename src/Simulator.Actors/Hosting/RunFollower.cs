using Akka.Actor;
using Simulator.Actors.Runs;

namespace Simulator.Actors.Hosting;

/// <summary>Starts one run and tells a listener outside how it goes; ends with the run.</summary>
internal sealed class RunFollower : ReceiveActor
{
    private readonly RunProtocol.StartRun _start;
    private readonly IActorRef _coordinator;
    private readonly TaskCompletionSource<IWireMessage> _end;

    public RunFollower(RunProtocol.StartRun start, IActorRef coordinator, Action<IWireMessage> listener, TaskCompletionSource<IWireMessage> end)
    {
        _start = start;
        _coordinator = coordinator;
        _end = end;
        Receive<RunProtocol.RunFinished>(End);
        Receive<RunProtocol.RunFailed>(End);
        Receive<RunProtocol.RunRefused>(End);
        Receive<RunProtocol.StopRun>(stop => _coordinator.Tell(stop));
        Receive<IWireMessage>(listener);
    }

    public static Props Props(RunProtocol.StartRun start, IActorRef coordinator, Action<IWireMessage> listener, TaskCompletionSource<IWireMessage> end) =>
        Akka.Actor.Props.Create(() => new RunFollower(start, coordinator, listener, end));

    protected override void PreStart() => _coordinator.Tell(_start);

    // A listener that throws ends the following, not the run.
    protected override void PostStop() =>
        _end.TrySetException(new InvalidOperationException($"run {_start.RunId} is followed no longer; its cause is in simulator.log"));

    // Beginning anew would start the run a second time.
    protected override void PostRestart(Exception reason) => Context.Stop(Self);

    private void End(IWireMessage last)
    {
        _end.TrySetResult(last);
        Context.Stop(Self);
    }
}
