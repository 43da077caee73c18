using Simulator.Model.Behaviour;
using Simulator.Model.Scripts;

namespace Simulator.Actors.Load;

/// <summary>Follows an errand's script and remembers what went wrong first, and what was captured.</summary>
/// <param name="script">Says what comes next.</param>
/// <param name="stopsAtFailure">Nothing is sent after a step that failed: what is half set up is not built upon.</param>
internal sealed class ErrandMind(IBehaviour script, bool stopsAtFailure) : IBehaviour
{
    private ScriptCall? _last;

    /// <summary>The first step that failed, with its place in the plan and its outcome; null where none did, but for those that may (<c>onFail: go</c>) and were sent.</summary>
    public string? Failure { get; private set; }

    /// <summary>The step that was asked for last, with its place in the plan; null before the first.</summary>
    public string? LastStep => _last is { } call ? Named(call.Step) : null;

    /// <summary>Where captures are; null before the first step.</summary>
    public ScriptValues? Values => _last?.Values;

    public void BeginSession(TimeSpan now) => script.BeginSession(now);

    public Step? Next(TimeSpan now)
    {
        var next = stopsAtFailure && Failure is not null ? null : script.Next(now);
        if (next?.Call is ScriptCall call) _last = call;
        return next;
    }

    public void Learn(Answer answer, TimeSpan now)
    {
        if (answer.Outcome is not (OutcomeClass.Ok or OutcomeClass.BusinessConflict) && answer.Call is ScriptCall call && (call.Step.OnFailureEnds != false || answer.Finding is ScriptFindings.NotSent))
        {
            Failure ??= $"{Named(call.Step)} ended as {answer.Outcome}";
        }

        script.Learn(answer, now);
    }

    public bool HasLeft => script.HasLeft;

    public TimeSpan PauseBetweenSessions() => script.PauseBetweenSessions();

    private static string Named(ScriptStep step) => $"step {step.Name} ({step.PlanPath})";
}
