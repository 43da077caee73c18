using Simulator.Metrics.Snapshots;

namespace Simulator.Actors.Load;

/// <summary>Counts of one population on this node: users now and sessions since the last look. Written by users and their controller, read by the publisher.</summary>
public sealed class PopulationTally
{
    private int _active;
    private int _due;
    private int _started;
    private int _dropped;
    private int _ended;
    private int _retries;

    public void UserBegan() => Interlocked.Increment(ref _active);

    public void UserEnded() => Interlocked.Decrement(ref _active);

    public void SessionDue() => Interlocked.Increment(ref _due);

    public void SessionStarted() => Interlocked.Increment(ref _started);

    public void SessionDropped() => Interlocked.Increment(ref _dropped);

    public void SessionEnded() => Interlocked.Increment(ref _ended);

    public void Retried() => Interlocked.Increment(ref _retries);

    /// <summary>The counts since the last call, and the users now.</summary>
    /// <param name="plannedUsers">What the load curve asks of this node, which the tally does not know.</param>
    public PopulationSnapshot Flip(int plannedUsers) => new(
        plannedUsers, Volatile.Read(ref _active), Interlocked.Exchange(ref _due, 0), Interlocked.Exchange(ref _started, 0),
        Interlocked.Exchange(ref _dropped, 0), Interlocked.Exchange(ref _ended, 0))
    {
        Retries = Interlocked.Exchange(ref _retries, 0),
    };
}
