namespace Simulator.Marketplace.Stations;

/// <summary>Rests the calling thread on a monitor that it holds, until an instant of the clock or a pulse. Times count from its making.</summary>
internal sealed class ClockRest(TimeProvider time, object held)
{
    private readonly long _origin = time.GetTimestamp();
    // The system's timers are coarse and call back on the pool, which a loaded marketplace keeps busy; other clocks have nothing but timers.
    private readonly ITimer? _timer = ReferenceEquals(time, TimeProvider.System)
        ? null
        : time.CreateTimer(Pulse, held, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    public TimeSpan Now => time.GetElapsedTime(_origin);

    /// <summary>May return early, so look again.</summary>
    public void Until(TimeSpan due)
    {
        var now = Now;
        if (_timer is null)
        {
            // Rounded up: late by less than a millisecond rather than awake twice.
            Monitor.Wait(held, (int)Math.Clamp(Math.Ceiling((due - now).TotalMilliseconds), 0, int.MaxValue));
            return;
        }
        if (now >= due) return;
        _timer.Change(due - now, Timeout.InfiniteTimeSpan);
        // Whoever moved the clock in between may have set the timer too late.
        if (Now == now) Monitor.Wait(held);
    }

    public void Stop() => _timer?.Dispose();

    private static void Pulse(object? held)
    {
        lock (held!) Monitor.PulseAll(held);
    }
}
