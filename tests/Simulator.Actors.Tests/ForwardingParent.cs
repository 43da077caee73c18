using Akka.Actor;

namespace Simulator.Actors.Tests;

/// <summary>Has the actor under test for a child and passes on what it tells its parent.</summary>
internal sealed class ForwardingParent : UntypedActor
{
    private readonly IActorRef _listener;
    private readonly Props _child;
    private readonly string _name;

    /// <summary>Told to the listener when the child has failed.</summary>
    public sealed record ChildFailed(Exception Failure) : ILocalMessage;

    public sealed record Started(IActorRef Child) : ILocalMessage;

    public ForwardingParent(IActorRef listener, Props child, string name)
    {
        _listener = listener;
        _child = child;
        _name = name;
    }

    protected override SupervisorStrategy SupervisorStrategy() => new OneForOneStrategy(failure =>
    {
        _listener.Tell(new ChildFailed(failure));
        return Directive.Stop;
    });

    protected override void PreStart() => _listener.Tell(new Started(Context.ActorOf(_child, _name)));

    protected override void OnReceive(object message) => _listener.Forward(message);
}
