using Akka.Actor;

namespace Simulator.Actors.Load;

/// <summary>
/// One thread with a due queue. Akka's scheduler ticks every 10 ms, which would make each of a user's steps up to two ticks late;
/// this thread is late by some ten microseconds (docs/decisions/0003-pacer-thread.md).
/// </summary>
public sealed class Pacer : IPacer
{
    private readonly Lock _gate = new();
    private readonly PriorityQueue<(IActorRef Who, object Message), long> _queue = new();
    private readonly WakeUp _wakeUp = WakeUp.ForThisThread();
    private readonly RunClock _clock;
    private readonly bool _takesTurns;
    private readonly Thread _thread;
    private long _wakesAt = long.MaxValue;
    private bool _isStopped;

    /// <param name="clock">The run's.</param>
    /// <param name="takesTurns">
    /// Whether those who are told act on this thread at once, which spares a switch of threads; right where there is no other core that could do it meanwhile.
    /// </param>
    public Pacer(RunClock clock, bool takesTurns)
    {
        (_clock, _takesTurns) = (clock, takesTurns);
        _thread = new Thread(Run) { IsBackground = true, Name = "pacer", Priority = ThreadPriority.AboveNormal };
        _thread.Start();
    }

    public void TellWhenDue(TimeSpan due, IActorRef who, object message)
    {
        lock (_gate)
        {
            if (_isStopped)
            {
                return;
            }

            _queue.Enqueue((who, message), due.Ticks);
            if (due.Ticks < _wakesAt)
            {
                // Within the lock: once stopped, the event is gone. Once for each sleep: who wakes up looks for himself.
                _wakesAt = long.MinValue;
                _wakeUp.Now();
            }
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _isStopped = true;
        }

        _wakeUp.Now();
        if (Thread.CurrentThread != _thread)
        {
            _thread.Join();
        }

        _wakeUp.Dispose();
    }

    private void Run()
    {
        while (true)
        {
            var wait = TellWhatIsDue();
            if (wait < TimeSpan.Zero)
            {
                return;
            }

            _wakeUp.Wait(wait);
        }
    }

    // Returns how long to wait for the next message, or a negative time once stopped.
    private TimeSpan TellWhatIsDue()
    {
        while (true)
        {
            (IActorRef Who, object Message) due;
            lock (_gate)
            {
                _wakesAt = long.MinValue;
                if (_isStopped)
                {
                    return TimeSpan.FromTicks(-1);
                }

                if (!_queue.TryPeek(out due, out var at))
                {
                    _wakesAt = long.MaxValue;
                    return TimeSpan.FromSeconds(1);
                }

                var wait = at - _clock.Now.Ticks;
                if (wait > 0)
                {
                    _wakesAt = at;
                    return TimeSpan.FromTicks(Math.Min(wait, TimeSpan.TicksPerSecond));
                }

                _queue.Dequeue();
            }

            if (_takesTurns)
            {
                UserTurns.Tell(due.Who, due.Message);
            }
            else
            {
                due.Who.Tell(due.Message, ActorRefs.NoSender);
            }
        }
    }
}
