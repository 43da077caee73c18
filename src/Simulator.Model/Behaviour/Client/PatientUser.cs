using Simulator.Model.Chance;

namespace Simulator.Model.Behaviour.Client;

/// <summary>
/// A persona in front of a target that may be slow or fail. First its program tries again by itself; what that does not mend the person
/// decides: load a page again or leave, look whether a write took effect or send it again. The persona is told the last answer only, and
/// neither sees what was tried nor how long it took. docs/behaviour.md has the table of who deals with which outcome.
/// Times are real, whatever the think scale: how slow a target is does not depend on how fast its users think.
/// </summary>
internal sealed class PatientUser : IBehaviour
{
    // Not zero: a target that refuses in no time must not be asked without end in one moment of virtual time.
    private static readonly TimeSpan AtOnce = TimeSpan.FromMilliseconds(1);

    private readonly IBehaviour _persona;
    private readonly ClientSettings _settings;
    private readonly UserKey _user;
    private readonly int _firstRow;
    private readonly double _patience;
    private RandomStream _choices;
    private RandomStream _pauses;
    private RetryBucket _bucket;
    private Step _asked;
    private TimeSpan _waitsSince;
    private TimeSpan _waitsFor;
    private int _retries;
    private int _stepsInSession;
    private bool _asksAgain;
    private bool _hasLeft;

    /// <param name="firstRow">Where the rows of <see cref="ClientRow"/> begin.</param>
    /// <param name="trait">The number of the trait patience.</param>
    public PatientUser(IBehaviour persona, ClientSettings settings, UserKey user, int firstRow, int trait)
    {
        (_persona, _settings, _user, _firstRow) = (persona, settings, user, firstRow);
        _choices = new RandomStream(settings.Seed, user, StreamKind.Patience);
        _pauses = new RandomStream(settings.Seed, user, StreamKind.Retry);
        _bucket = new RetryBucket(settings.Habits.Retry);
        _patience = settings.Habits.Patience.Draw(ref _choices);
        settings.Conduct.Drew(user, trait, _patience);
    }

    private ClientHabits Habits => _settings.Habits;

    private bool IsRead => _asked.Intent == 0;

    public void BeginSession(TimeSpan now)
    {
        _stepsInSession = 0;
        _asksAgain = false;
        _hasLeft = false;
        _persona.BeginSession(now);
    }

    public Step? Next(TimeSpan now)
    {
        if (_hasLeft) return null;
        if (_asksAgain)
        {
            _asksAgain = false;
            return _asked;
        }

        if (_persona.Next(now) is not { } step) return null;
        _asked = step;
        _bucket.Earn(Habits.Retry);
        BeginWaiting(now + step.Think);
        return _asked;
    }

    public void Learn(Answer answer, TimeSpan now)
    {
        // A race is not repeated: whoever clicked twice has its second try already under way.
        if (_asked.Companions is null && (IsRetried(answer, now) || IsAskedAgain(answer, now))) return;
        _persona.Learn(answer, now);
    }

    public TimeSpan PauseBetweenSessions() => _persona.PauseBetweenSessions();

    public TimeSpan FirstPause() => _persona.FirstPause();

    // What the program does by itself.
    private bool IsRetried(Answer answer, TimeSpan now)
    {
        if (answer.Outcome is not (OutcomeClass.TooManyRequests or OutcomeClass.ServerError or OutcomeClass.Connection)) return false;
        var pause = Habits.Retry.Policy switch
        {
            RetryPolicy.Naive => AtOnce,
            RetryPolicy.Backoff => Backoff(answer.RetryAfter ?? TimeSpan.Zero),
            _ => null,
        };
        var left = _waitsFor - (now - _waitsSince);
        if (pause is not { } wait || wait >= left) return false;
        if (Habits.Retry.Policy == RetryPolicy.Backoff && !_bucket.TrySpend()) return false;

        _retries++;
        Repeat(wait, left - wait);
        return true;
    }

    // The jitter comes on top of what the target asks for, or all whom it sent away would come back in one moment.
    private TimeSpan? Backoff(TimeSpan retryAfter)
    {
        var habits = Habits.Retry;
        if (_retries >= habits.Limit || retryAfter > habits.MaxRetryAfter) return null;
        var most = Math.Min(habits.Cap.TotalSeconds, habits.Base.TotalSeconds * Math.Pow(2, _retries));
        return retryAfter + TimeSpan.FromSeconds(_pauses.NextDouble() * most);
    }

    // What the person does about that which the program could not mend.
    private bool IsAskedAgain(Answer answer, TimeSpan now)
    {
        if (IsRead ? !IsSlow(answer.Outcome) : !answer.Outcome.IsUnsure()) return false;
        if (Choose(IsRead ? ClientRow.SlowRead : ClientRow.UnsureWrite))
        {
            BeginWaiting(now);
            Repeat(TimeSpan.Zero, _asked.Patience);
            return true;
        }

        _hasLeft = IsRead;
        return false;
    }

    private bool Choose(ClientRow row)
    {
        var isAgain = _choices.Chance(row == ClientRow.SlowRead ? Habits.Reload : Habits.Resend);
        _settings.Conduct.Chose(_user, _firstRow + (int)row, 0b11, isAgain ? 0 : 1);
        return isAgain;
    }

    private void BeginWaiting(TimeSpan since)
    {
        _retries = 0;
        _waitsSince = since;
        _waitsFor = IsRead ? Patience() : _settings.WriteLimit;
        _asked = _asked with { Patience = IsRead ? _waitsFor : null };
    }

    private void Repeat(TimeSpan pause, TimeSpan? patience)
    {
        _asksAgain = true;
        _asked = _asked with { Think = pause, Pause = -1, Attempt = _asked.Attempt + 1, Patience = patience };
    }

    private TimeSpan Patience()
    {
        var left = Math.Max(Habits.TightensTo, Math.Pow(1 - Habits.Tightens, _stepsInSession++));
        return TimeSpan.FromSeconds(Math.Clamp(_patience * left, 0.001, 86_400));
    }

    private static bool IsSlow(OutcomeClass outcome) => outcome is OutcomeClass.Abandoned or OutcomeClass.Timeout;
}
