namespace Simulator.Actors.Load;

/// <summary>The run's own clock on this node: the time since the run began, monotonic.</summary>
public sealed class RunClock
{
    private readonly TimeProvider _time;
    private readonly long _origin;
    private readonly TimeSpan _alreadyElapsed;

    /// <param name="time">The node's source of time.</param>
    /// <param name="alreadyElapsed">How old the run is at this moment.</param>
    public RunClock(TimeProvider time, TimeSpan alreadyElapsed)
    {
        _time = time;
        _origin = time.GetTimestamp();
        _alreadyElapsed = alreadyElapsed;
    }

    /// <summary>The time of the world outside, for moments that others name.</summary>
    public DateTimeOffset WallTime => _time.GetUtcNow();

    /// <summary>Whole microseconds between two timestamps of the same source of time.</summary>
    public long MicrosBetween(long from, long to) => (long)_time.GetElapsedTime(from, to).TotalMicroseconds;

    public TimeSpan Now => _alreadyElapsed + _time.GetElapsedTime(_origin);
}
