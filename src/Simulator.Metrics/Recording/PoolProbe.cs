namespace Simulator.Metrics.Recording;

/// <summary>
/// Measures how long work waits for a thread of a pool: at most one item at a time waits there, which does nothing but tell that it ran.
/// From any thread.
/// </summary>
public sealed class PoolProbe(IWorkPool pool, TimeProvider time)
{
    private readonly Lock _gate = new();
    private long? _queuedAt;
    private TimeSpan? _delay;
    private long _pending;

    /// <summary>Looks how much waits, and sends the next item where none is on its way. To be called some times a second.</summary>
    public void Look()
    {
        lock (_gate)
        {
            _pending = Math.Max(_pending, pool.Pending);
            if (_queuedAt is not null) return;
            _queuedAt = time.GetTimestamp();
        }
        pool.Queue(Ran);
    }

    /// <summary>What was seen since the last taking: the longest delay, null where there is none to tell, and the most that waited.</summary>
    public (TimeSpan? Delay, long Pending) Take()
    {
        lock (_gate)
        {
            // An item that still waits shows a pool that stands still, before it runs.
            Waited();
            var seen = (_delay, _pending);
            (_delay, _pending) = (null, 0);
            return seen;
        }
    }

    private void Ran()
    {
        lock (_gate)
        {
            Waited();
            _queuedAt = null;
        }
    }

    private void Waited()
    {
        if (_queuedAt is not { } since) return;
        var waited = time.GetElapsedTime(since);
        if (_delay is not { } longest || waited > longest) _delay = waited;
    }
}
