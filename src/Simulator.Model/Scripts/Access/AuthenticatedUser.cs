using Simulator.Model.Behaviour;

namespace Simulator.Model.Scripts.Access;

/// <summary>
/// Lets a scripted user in where its steps ask for it: before the first of them, when its token is about to expire, and once again for each step that is refused, which
/// is then sent a second time. Whoever cannot log in ends its session.
/// </summary>
/// <param name="user">Follows the scenarios.</param>
/// <param name="admissionOf">Makes the user's admission, which is kept.</param>
internal sealed class AuthenticatedUser(IBehaviour user, Func<LogInPlan, Admission> admissionOf) : IBehaviour
{
    // A plan has one authentication, seldom two: most users have an admission or none.
    private readonly List<Admission> _admissions = [];
    private Admission? _entering;
    private Step? _held;
    private Step? _last;
    private bool _isRepeated;
    private bool _isOver;
    private bool _hasNoRow;

    public bool HasLeft => _hasNoRow || user.HasLeft;

    public void BeginSession(TimeSpan now)
    {
        (_entering, _held, _last, _isOver, _isRepeated) = (null, null, null, false, false);
        foreach (var admission in _admissions) admission.BeginSession();
        user.BeginSession(now);
    }

    public Step? Next(TimeSpan now)
    {
        while (!_isOver)
        {
            if (_entering is { } entering)
            {
                if (entering.Next(now) is { } step) return step;
                _entering = null;
                _hasNoRow |= entering.HasLeft;
                if (entering.IsNeeded(now)) GiveUp(now);
                continue;
            }

            var next = _held ?? user.Next(now);
            if (next is not { Call: ScriptCall { Step.Access.LogIn: { } plan } call })
            {
                _held = null;
                return _last = next;
            }

            var admission = AdmissionOf(plan);
            if (admission.IsNeeded(now))
            {
                (_held, _entering) = (next, admission);
                admission.Begin(now);
                continue;
            }

            _held = null;
            admission.GiveTo(call);
            return _last = next;
        }

        return null;
    }

    public void Learn(Answer answer, TimeSpan now)
    {
        if (_entering is not null)
        {
            _entering.Learn(answer, now);
            return;
        }

        var isRefused = answer is { Finding: AccessFindings.Refused };
        if (isRefused && answer.Call is ScriptCall { Step.Access.LogIn: { } plan }) AdmissionOf(plan).Lose();
        if (isRefused && !_isRepeated && _last is { Companions: null } last)
        {
            // One that is refused among others goes by as it is; the next one logs in.
            (_isRepeated, _held) = (true, last with { Think = TimeSpan.Zero, Pause = -1, Attempt = last.Attempt + 1 });
            return;
        }

        _isRepeated = false;
        user.Learn(answer, now);
    }

    public TimeSpan PauseBetweenSessions() => user.PauseBetweenSessions();

    public TimeSpan FirstPause() => user.FirstPause();

    // The step that waited is never sent: its scenario hears of it, and leaves what it is in.
    private void GiveUp(TimeSpan now)
    {
        _isOver = true;
        if (_held is not { } held) return;
        _held = null;
        user.Learn(new Answer(held.Call, OutcomeClass.ClientError, ScriptFindings.NotSent.Instance), now);
        user.Next(now);
    }

    private Admission AdmissionOf(LogInPlan plan)
    {
        foreach (var known in _admissions)
        {
            if (ReferenceEquals(known.Plan, plan)) return known;
        }

        var made = admissionOf(plan);
        _admissions.Add(made);
        return made;
    }
}
