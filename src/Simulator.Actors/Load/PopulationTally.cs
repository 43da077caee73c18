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
    private int _noAccount;
    private int _afterEnd;
    private int _late;
    private int _cut;
    private int _paceMissed;
    private int _workDone;

    public void UserBegan() => Interlocked.Increment(ref _active);

    public void UserEnded() => Interlocked.Decrement(ref _active);

    public void SessionDue() => Interlocked.Increment(ref _due);

    /// <param name="isLate">Later than the plan allows.</param>
    public void SessionStarted(bool isLate = false)
    {
        Interlocked.Increment(ref _started);
        if (isLate) Interlocked.Increment(ref _late);
    }

    /// <summary>It was due, and nobody was free to have it.</summary>
    public void SessionFoundNobody()
    {
        Interlocked.Increment(ref _dropped);
        Interlocked.Increment(ref _noAccount);
    }

    /// <summary>It was due, and the run was told to stop before it could begin.</summary>
    public void SessionCameTooLate()
    {
        Interlocked.Increment(ref _dropped);
        Interlocked.Increment(ref _afterEnd);
    }

    public void SessionCut() => Interlocked.Increment(ref _cut);

    /// <summary>A session lasted longer than its pacing.</summary>
    public void PaceMissed() => Interlocked.Increment(ref _paceMissed);

    /// <summary>A session of a phase's fixed work is done.</summary>
    public void WorkDone() => Interlocked.Increment(ref _workDone);

    public void SessionEnded() => Interlocked.Increment(ref _ended);

    public void Retried() => Interlocked.Increment(ref _retries);

    /// <summary>The counts since the last call, and the users now.</summary>
    /// <param name="plannedUsers">What the load curve asks of this node, which the tally does not know.</param>
    public PopulationSnapshot Flip(int plannedUsers) => new(
        plannedUsers, Volatile.Read(ref _active), Interlocked.Exchange(ref _due, 0), Interlocked.Exchange(ref _started, 0),
        Interlocked.Exchange(ref _dropped, 0), Interlocked.Exchange(ref _ended, 0))
    {
        Retries = Interlocked.Exchange(ref _retries, 0),
        Fates = new SessionFates(
            Interlocked.Exchange(ref _noAccount, 0), Interlocked.Exchange(ref _afterEnd, 0), Interlocked.Exchange(ref _late, 0),
            Interlocked.Exchange(ref _cut, 0), Interlocked.Exchange(ref _paceMissed, 0), Interlocked.Exchange(ref _workDone, 0)),
    };
}
