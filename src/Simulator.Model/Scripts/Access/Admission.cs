using Simulator.Model.Behaviour;

namespace Simulator.Model.Scripts.Access;

/// <summary>Whether one user is let in, and its way there.</summary>
/// <param name="logIn">Follows the plan's scenario, with these values.</param>
internal sealed class Admission(LogInPlan plan, IBehaviour logIn, ScriptValues values)
{
    private readonly ScriptCall? _renewal = plan.Renewal is null ? null : new ScriptCall(plan.Renewal, values);
    private TimeSpan? _goodUntil;
    private bool _isIn;
    private bool _canRenew;
    private bool _isRenewing;
    private bool _hasSentRenewal;
    private bool _hasFailed;

    public LogInPlan Plan => plan;

    /// <summary>It sends what lets it in.</summary>
    public bool IsUnderWay { get; private set; }

    /// <summary>It has nothing to be let in with, and never will: its feeder has no row left.</summary>
    public bool HasLeft => logIn.HasLeft;

    public void BeginSession()
    {
        IsUnderWay = false;
        if (plan.IsPerSession) (_isIn, _canRenew) = (false, false);
    }

    public bool IsNeeded(TimeSpan now) => !_isIn || now >= _goodUntil;

    /// <summary>The target does not know the user any more.</summary>
    public void Lose() => _isIn = false;

    public void Begin(TimeSpan now)
    {
        (IsUnderWay, _hasFailed, _hasSentRenewal) = (true, false, false);
        _isRenewing = _canRenew && _renewal is not null && !values[plan.RenewalSlot].IsEmpty;
        if (!_isRenewing) logIn.BeginSession(now);
    }

    /// <summary>What is sent next; null where the user is in or will not be, see <see cref="IsNeeded"/>.</summary>
    public Step? Next(TimeSpan now)
    {
        while (true)
        {
            if (!_isRenewing)
            {
                if (logIn.Next(now) is { } step) return step;
                break;
            }

            if (!_hasSentRenewal)
            {
                _hasSentRenewal = true;
                return new Step(_renewal!.Step.Name, _renewal, TimeSpan.Zero);
            }

            if (!_hasFailed) break;

            // An old token is tried once: where it is of no use, the user logs in as at first.
            _canRenew = false;
            Begin(now);
        }

        IsUnderWay = false;
        _hasFailed |= HasLeft;
        (_isIn, _canRenew, _goodUntil) = (!_hasFailed, !_hasFailed, null);
        if (_isIn && plan.FreshSlot >= 0) KeepFresh();
        if (_isIn && plan.LifetimeSlot >= 0 && TokenLife.Of(values[plan.LifetimeSlot]) is { } life) _goodUntil = now + life;
        return null;
    }

    private void KeepFresh()
    {
        if (values.IsSet(plan.FreshSlot)) values.Set(plan.RenewalSlot, values[plan.FreshSlot]);
        else if (!_isRenewing) values.Clear(plan.RenewalSlot);
    }

    public void Learn(Answer answer, TimeSpan now)
    {
        _hasFailed |= answer.Outcome != OutcomeClass.Ok;
        if (!_isRenewing) logIn.Learn(answer, now);
    }

    /// <summary>Puts what the user was given where a step asks for it.</summary>
    public void GiveTo(ScriptCall call)
    {
        var given = call.Step.Access!.Given;
        for (var i = 0; i < given.Count; i++)
        {
            var (from, to) = given[i];
            if (values.IsSet(from)) call.Values.Set(to, values[from], values.KindOf(from));
            else call.Values.Clear(to);
        }
    }
}
