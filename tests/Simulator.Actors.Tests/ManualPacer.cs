using Akka.Actor;
using Simulator.Actors.Load;

namespace Simulator.Actors.Tests;

/// <summary>A pacer whose queue the test works off in virtual time.</summary>
internal sealed class ManualPacer(RunClock clock) : IPacer
{
    private readonly Lock _gate = new();
    private readonly PriorityQueue<(IActorRef Who, object Message), (TimeSpan Due, long Order)> _queue = new();
    private long _order;

    public RunClock Clock => clock;

    public bool IsDisposed { get; private set; }

    public TimeSpan? NextDue
    {
        get
        {
            lock (_gate)
            {
                return _queue.TryPeek(out _, out var at) ? at.Due : null;
            }
        }
    }

    public void TellWhenDue(TimeSpan due, IActorRef who, object message)
    {
        lock (_gate)
        {
            _queue.Enqueue((who, message), (due, _order++));
        }
    }

    public void TellNext()
    {
        (IActorRef Who, object Message) next;
        lock (_gate)
        {
            next = _queue.Dequeue();
        }

        next.Who.Tell(next.Message, ActorRefs.NoSender);
    }

    public void Dispose() => IsDisposed = true;
}
