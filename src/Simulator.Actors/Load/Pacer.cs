using Akka.Actor;

namespace Simulator.Actors.Load;

/// <summary>
/// One thread with a due queue. Akka's scheduler ticks every 10 ms, which would make each of a user's steps up to two ticks late;
/// this thread is late by about a millisecond (docs/decisions/0003-pacer-thread.md).
/// </summary>
public sealed class Pacer : IPacer
{
    private readonly Lock _gate = new();
    private readonly PriorityQueue<(IActorRef Who, object Message), long> _queue = new();
    private readonly AutoResetEvent _earlier = new(false);
    private readonly RunClock _clock;
    private readonly Thread _thread;
    private bool _isStopped;

    public Pacer(RunClock clock)
    {
        _clock = clock;
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

            var isNext = !_queue.TryPeek(out _, out var next) || due.Ticks < next;
            _queue.Enqueue((who, message), due.Ticks);
            if (isNext)
            {
                // Within the lock: once stopped, the event is gone.
                _earlier.Set();
            }
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _isStopped = true;
        }

        _earlier.Set();
        if (Thread.CurrentThread != _thread)
        {
            _thread.Join();
        }

        _earlier.Dispose();
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

            if (wait > TimeSpan.Zero)
            {
                _earlier.WaitOne(wait);
            }
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
                if (_isStopped)
                {
                    return TimeSpan.FromTicks(-1);
                }

                if (!_queue.TryPeek(out due, out var at))
                {
                    return TimeSpan.FromSeconds(1);
                }

                var wait = at - _clock.Now.Ticks;
                if (wait > 0)
                {
                    // The event counts in whole milliseconds; a shorter wait would spin.
                    return TimeSpan.FromMilliseconds(Math.Clamp(Math.Ceiling(wait / (double)TimeSpan.TicksPerMillisecond), 1, 1000));
                }

                _queue.Dequeue();
            }

            due.Who.Tell(due.Message, ActorRefs.NoSender);
        }
    }
}
