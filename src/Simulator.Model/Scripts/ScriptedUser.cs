using Simulator.Model.Behaviour;
using Simulator.Model.Chance;

namespace Simulator.Model.Scripts;

/// <summary>
/// Follows a scenario step by step. A step that fails does not end the session, unless something was to be captured from it: what comes after would be
/// sent with nothing in its place. It waits for an answer as long as the request's time limit, and tries nothing again: a script is what it says.
/// </summary>
internal sealed class ScriptedUser(ScriptedPeople people, ScriptCall[] calls, ulong seed, UserKey user, double thinkScale, IConduct conduct) : IBehaviour
{
    // A hundred years: a wild law must not overflow a time.
    private const double LongestSeconds = 36500 * 86400.0;

    private RandomStream _think = new(seed, user, StreamKind.Think);
    private RandomStream _arrival = new(seed, user, StreamKind.Arrival);
    private int _next = calls.Length;

    public void BeginSession(TimeSpan now) => _next = 0;

    public Step? Next(TimeSpan now)
    {
        if (_next == calls.Length) return null;
        var call = calls[_next++];
        var step = call.Step;
        if (step.Think is not { } law) return new Step(step.Name, call, TimeSpan.Zero);
        var think = Scaled(law, ref _think);
        conduct.Paused(user, step.Pause, think);
        return new Step(step.Name, call, think) { Pause = step.Pause };
    }

    public void Learn(Answer answer, TimeSpan now)
    {
        var isMissing = answer.Finding is not ScriptFindings.Captured && answer.Call is ScriptCall { Step.Captures.Count: > 0 };
        if (isMissing) _next = calls.Length;
    }

    public TimeSpan PauseBetweenSessions() => Scaled(people.Pause, ref _arrival);

    private TimeSpan Scaled(Law law, ref RandomStream stream) => TimeSpan.FromSeconds(Math.Clamp(law.Draw(ref stream), 0, LongestSeconds) * thinkScale);
}
