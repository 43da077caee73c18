namespace Simulator.Metrics.Snapshots;

/// <summary>What became of sessions beside those that began in time and came to their end. Counts of seconds, nodes and populations add up.</summary>
/// <param name="NoAccount">Were due, and found nobody who was free. Dropped.</param>
/// <param name="AfterEnd">Were due before the run was told to stop, and could not begin any more. Dropped.</param>
/// <param name="Late">Began later than the plan's <c>validity.lagP99</c> after they were due.</param>
/// <param name="Cut">Began, and were broken off before their end.</param>
/// <param name="PaceMissed">Lasted longer than their population's <c>pacing</c>, so that the next began late.</param>
/// <param name="WorkDone">Of those that a phase with fixed work asks for, came to their end.</param>
public readonly record struct SessionFates(long NoAccount, long AfterEnd, long Late, long Cut, long PaceMissed, long WorkDone)
{
    public static SessionFates operator +(SessionFates one, SessionFates other) => one.Plus(other);

    public SessionFates Plus(SessionFates other) => new(
        NoAccount + other.NoAccount, AfterEnd + other.AfterEnd, Late + other.Late, Cut + other.Cut, PaceMissed + other.PaceMissed, WorkDone + other.WorkDone);
}
