namespace Simulator.Model.Load;

/// <summary>
/// The session starts of a population one after another, while the schedule may change under them: what was due before a change stays due, what
/// would have come later is drawn anew from the moment of the change.
/// </summary>
public sealed class DueSessions
{
    private readonly ArrivalProcess _arrivals;
    private RunSchedule _schedule;

    /// <param name="from">When the first can be due.</param>
    public DueSessions(ArrivalProcess arrivals, RunSchedule schedule, TimeSpan from)
    {
        (_arrivals, _schedule) = (arrivals, schedule);
        Draw(from);
    }

    /// <summary>The next one, null where none comes any more.</summary>
    public DueSession? Next { get; private set; }

    /// <summary>Takes note of the schedule in force; true where <see cref="Next"/> is another now.</summary>
    public bool Follow(RunSchedule schedule)
    {
        if (schedule.ChangedSince(_schedule) is not { } changed)
        {
            return false;
        }

        _schedule = schedule;
        if (Next is { } next && next.Due < changed)
        {
            return false;
        }

        Draw(changed);
        return true;
    }

    /// <summary>The next one has been dealt with.</summary>
    public void MoveOn() => Draw(Next!.Value.Due);

    private void Draw(TimeSpan from) => Next = _arrivals.NextAfter(_schedule, from) is { } due ? new DueSession(_arrivals.Number, due) : null;
}
