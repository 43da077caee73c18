using System.Buffers;
using System.Buffers.Text;
using Simulator.Model.Behaviour;

namespace Simulator.Model.Scripts.Access;

/// <summary>
/// Lets a scripted user in where its steps ask for it: before the first of them, when its token is about to expire, and once again for each step that is refused, which
/// is then sent a second time. Whoever cannot log in ends its session.
/// </summary>
/// <param name="user">Follows the scenario.</param>
/// <param name="logIn">Sends what lets it in; null where nothing has to be sent.</param>
/// <param name="renewal">Sends what lets it in with an old token; null where there is no such way.</param>
/// <param name="values">The user's variables, which all three share.</param>
internal sealed class AuthenticatedUser(IBehaviour user, ScenarioAccess access, IBehaviour? logIn, IBehaviour? renewal, ScriptValues values) : IBehaviour
{
    private IBehaviour? _entering;
    private Step? _held;
    private Step? _last;
    private TimeSpan? _goodUntil;
    private bool _isIn;
    private bool _canRenew;
    private bool _hasFailed;
    private bool _isRepeated;
    private bool _isOver;

    public void BeginSession(TimeSpan now)
    {
        (_entering, _held, _last, _isOver, _isRepeated) = (null, null, null, false, false);
        _isIn &= !access.IsPerSession;
        _canRenew &= !access.IsPerSession;
        user.BeginSession(now);
        WriteBasic();
    }

    public Step? Next(TimeSpan now)
    {
        while (!_isOver)
        {
            if (_entering is { } entering)
            {
                if (entering.Next(now) is { } step) return step;
                Entered(entering, now);
                continue;
            }

            var next = _held ?? user.Next(now);
            _held = null;
            if (next is { Call: ScriptCall { Step.Access: not null } } && NeedsToEnter(now))
            {
                _held = next;
                Enter(now);
                continue;
            }

            return _last = next;
        }

        return null;
    }

    public void Learn(Answer answer, TimeSpan now)
    {
        if (_entering is { } entering)
        {
            _hasFailed |= answer.Outcome != OutcomeClass.Ok;
            entering.Learn(answer, now);
            return;
        }

        if (answer.Finding is AccessFindings.Refused && !_isRepeated && _last is { } last && IsAlone(last))
        {
            _isIn = false;
            _isRepeated = true;
            _held = last with { Think = TimeSpan.Zero, Pause = -1, Attempt = last.Attempt + 1 };
            return;
        }

        // A step that is refused among others goes by as it is; the next one logs in.
        _isIn &= answer.Finding is not AccessFindings.Refused;
        _isRepeated = false;
        user.Learn(answer, now);
    }

    public TimeSpan PauseBetweenSessions() => user.PauseBetweenSessions();

    public TimeSpan FirstPause() => user.FirstPause();

    private static bool IsAlone(Step step) => step.Twin is null;

    private bool NeedsToEnter(TimeSpan now) => logIn is not null && (!_isIn || now >= _goodUntil);

    // An old token is tried once: where it is of no use, the user logs in as at first.
    private void Enter(TimeSpan now)
    {
        _hasFailed = false;
        _entering = _canRenew && renewal is not null && !values[access.RenewalSlot].IsEmpty ? renewal : logIn!;
        _entering.BeginSession(now);
    }

    private void Entered(IBehaviour entering, TimeSpan now)
    {
        _entering = null;
        _goodUntil = null;
        if (!_hasFailed)
        {
            (_isIn, _canRenew) = (true, true);
            _goodUntil = access.LifetimeSlot >= 0 && TokenLife.Of(values[access.LifetimeSlot]) is { } life ? now + life : null;
        }
        else if (ReferenceEquals(entering, renewal))
        {
            (_isIn, _canRenew) = (false, false);
        }
        else
        {
            (_isIn, _isOver) = (false, true);
        }
    }

    private void WriteBasic()
    {
        if (access.Basic is not { } basic) return;
        var plain = new ArrayBufferWriter<byte>();
        basic.WriteTo(plain, values);
        var room = values.Room(access.BasicSlot, Base64.GetMaxEncodedToUtf8Length(plain.WrittenCount));
        Base64.EncodeToUtf8(plain.WrittenSpan, room, out _, out var written);
        values.Keep(access.BasicSlot, written);
    }
}
