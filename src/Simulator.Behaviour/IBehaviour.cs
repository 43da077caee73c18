namespace Simulator.Behaviour;

/// <summary>
/// One user's mind: says what comes next and learns from what came back. It holds no clock; <c>now</c> is the run's own time,
/// the time since the run began. It is asked by one caller at a time: begin a session, then next and learn in turn until next is null.
/// </summary>
public interface IBehaviour
{
    /// <summary>Opens the next session of this user.</summary>
    void BeginSession(TimeSpan now);

    /// <summary>The next step of the session, or null when the session is over.</summary>
    Step? Next(TimeSpan now);

    /// <summary>Tells what the last step brought, twice for a step with a twin. Users know only what was told them here.</summary>
    void Learn(Answer answer, TimeSpan now);

    /// <summary>The pause before this user's next session begins, where sessions follow one another (closed model); already scaled.</summary>
    TimeSpan PauseBetweenSessions();

    /// <summary>
    /// The pause before the first session of a user that joins: what is left of a pause that began before, so that users who join together do not come together.
    /// Of an exponential pause the rest has the law of the whole.
    /// </summary>
    TimeSpan FirstPause() => PauseBetweenSessions();
}
