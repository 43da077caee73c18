using System.Collections.Concurrent;
using Akka.Actor;
using Simulator.Actors.Runs;
using Simulator.Model.Runs;

namespace Simulator.Actors.Hosting;

/// <summary>Starts runs at a coordinator and follows them, for code outside the actor system.</summary>
/// <param name="system">The node's actor system.</param>
/// <param name="coordinator">The coordinator or its proxy.</param>
public sealed class RunClient(ActorSystem system, IActorRef coordinator)
{
    private readonly ConcurrentDictionary<RunId, IActorRef> _followers = new();

    /// <summary>Starts a run and follows it to its end.</summary>
    /// <param name="listener">Told what happens, one call at a time.</param>
    /// <returns>What came last: <see cref="RunProtocol.RunFinished"/>, <see cref="RunProtocol.RunFailed"/> or <see cref="RunProtocol.RunRefused"/>.</returns>
    public Task<IWireMessage> RunAsync(RunProtocol.StartRun start, Action<IWireMessage> listener)
    {
        var end = new TaskCompletionSource<IWireMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        _followers[start.RunId] = system.ActorOf(RunFollower.Props(start, coordinator, listener, end), $"follower-{start.RunId}");
        return end.Task;
    }

    /// <summary>Asks for the end of a run.</summary>
    /// <param name="isHard">True: requests in flight are abandoned at once.</param>
    public void Stop(RunId runId, StopReason reason, bool isHard)
    {
        // Through the follower, which has asked for the run before: a stop that overtook its start would be forgotten.
        var way = _followers.GetValueOrDefault(runId, coordinator);
        way.Tell(new RunProtocol.StopRun(runId, reason, isHard), ActorRefs.NoSender);
    }
}
