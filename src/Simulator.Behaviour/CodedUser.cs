namespace Simulator.Behaviour;

/// <summary>
/// A user that is written as one method: <see cref="Session"/> yields step after step and reads <see cref="Last"/> in between. It is asked by one caller at a time,
/// holds no clock, never waits and never blocks: a pause is the think time of the next step.
/// </summary>
public abstract class CodedUser(UserContext context) : IBehaviour, IDisposable
{
    private IEnumerator<Step>? _session;

    /// <summary>Who this user is, and its chance.</summary>
    protected UserContext Context => context;

    /// <summary>The answer to the last step; null before the first, and where none came.</summary>
    protected HttpAnswer? Last { get; private set; }

    /// <summary>How the last step ended.</summary>
    protected OutcomeClass LastOutcome { get; private set; }

    /// <summary>The time since the run began.</summary>
    protected TimeSpan Now { get; private set; }

    /// <summary>One session, from its first step to its last. Think times are honest: the plan's <c>clock.thinkScale</c> comes on top.</summary>
    protected abstract IEnumerable<Step> Session();

    /// <summary>The pause between two sessions of this user where sessions follow one another (closed model), in honest time.</summary>
    protected virtual TimeSpan Pause() => TimeSpan.Zero;

    /// <param name="name">The step's series; one of the factory's step names.</param>
    /// <param name="think">The pause before it, in honest time.</param>
    protected static Step Send(string name, HttpCall call, TimeSpan think = default) => new(name, call, think);

    void IBehaviour.BeginSession(TimeSpan now)
    {
        _session?.Dispose();
        (Now, Last, LastOutcome) = (now, null, OutcomeClass.Ok);
        _session = Session().GetEnumerator();
    }

    Step? IBehaviour.Next(TimeSpan now)
    {
        Now = now;
        if (_session is null || !_session.MoveNext()) return null;
        var step = _session.Current;
        return step with { Think = step.Think * context.ThinkScale };
    }

    void IBehaviour.Learn(Answer answer, TimeSpan now) => (Now, Last, LastOutcome) = (now, answer.Finding as HttpAnswer, answer.Outcome);

    TimeSpan IBehaviour.PauseBetweenSessions() => Pause() * context.ThinkScale;

    /// <summary>Ends a session that is under way.</summary>
    public void Dispose()
    {
        _session?.Dispose();
        _session = null;
        GC.SuppressFinalize(this);
    }
}
