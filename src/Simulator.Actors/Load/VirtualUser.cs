using Akka.Actor;
using Simulator.Actors.Target;
using Simulator.Model.Behaviour;

namespace Simulator.Actors.Load;

/// <summary>
/// One simulated person: wait until a step is due, send it, learn from the answer, ask for the next step. Under the closed model
/// session follows session until it is retired; under an open one it ends with its session, and only its mind lies dormant.
/// </summary>
internal sealed class VirtualUser(UserKey key, IBehaviour behaviour, NodeRun run, bool isClosed) : UntypedActor
{
    private readonly ITargetSession _session = run.Target.SessionOf(key);
    private readonly PopulationTally _tally = run.Instruments.Tallies[key.Population];
    private Step? _next;
    private TimeSpan _due;
    private TimeSpan? _waitsSince;
    private TimeSpan? _sessionBegan;
    private bool _isActive;
    private int _inFlight;
    private bool _isRetiring;

    /// <summary>Begin a session, which was due at this moment of the run's clock.</summary>
    public sealed record BeginSession(TimeSpan Due) : ILocalMessage;

    /// <summary>Finish what is in flight, then stop.</summary>
    public sealed record Retire : ILocalMessage;

    private sealed record StepDue : ILocalMessage;

    private static readonly StepDue Due = new();

    public static Props Props(UserKey key, IBehaviour behaviour, NodeRun run, bool isClosed) =>
        Akka.Actor.Props.Create(() => new VirtualUser(key, behaviour, run, isClosed));

    protected override void PreStart()
    {
        if (isClosed)
        {
            BecomeActive();
            PauseBeforeSession(behaviour.FirstPause());
        }
    }

    protected override void PostStop()
    {
        Waited(run.Clock.Now);
        CloseSession(isCut: true);
        if (_isActive)
        {
            _tally.UserEnded();
        }
    }

    protected override void OnReceive(object message)
    {
        switch (message)
        {
            case StepDue when !_isRetiring: Send(); break;
            case Answered answered: Learn(answered.Answer); break;
            case BeginSession begin when !_isRetiring: Begin(begin.Due); break;
            case Retire: Retiring(); break;
            case StepDue or BeginSession: break;
            default: Unhandled(message); break;
        }
    }

    private void PauseBeforeSession(TimeSpan pause)
    {
        var now = run.Clock.Now;
        _waitsSince = now;
        var due = now + pause;
        run.Pacer.TellWhenDue(due, Self, new BeginSession(due));
    }

    private void Begin(TimeSpan due)
    {
        BecomeActive();
        _tally.SessionStarted(isLate: run.Clock.Now - due > run.Plan.Validity.LagP99);
        OpenSession(due);
        behaviour.BeginSession(due);
        MoveOn(due);
    }

    // The next step is due its think time after this moment: the answer's arrival, or the session's own due moment.
    private void MoveOn(TimeSpan from)
    {
        _next = behaviour.Next(from);
        if (_next is not { } next)
        {
            EndSession();
            return;
        }

        (_waitsSince, _due) = (from, from + next.Think);
        if (next.Think == TimeSpan.Zero)
        {
            // Due now: the pacer could only make it late.
            Send();
            return;
        }

        run.Pacer.TellWhenDue(_due, Self, Due);
    }

    private void Send()
    {
        var step = _next!.Value;
        var now = run.Clock.Now;
        run.Instruments.Lag.Record(Math.Max(0, (long)(now - _due).TotalMicroseconds));
        var segment = run.Schedule.SegmentAt(_due);
        if (segment < 0)
        {
            // Due after the last phase: the user waits for its retirement.
            return;
        }

        run.Instruments.Conduct?.Sent(key, step.Pause, now - (_due - step.Think), step.Think);
        Waited(now);
        if (step.Attempt > 0)
        {
            _tally.Retried();
        }

        _inFlight = step.Twin is null ? 1 : 2;
        var due = new DueStep(step.Call, key.Population, run.Catalog.IndexOfStep(step.Name), segment, _due) { Intent = step.Intent, Patience = step.Patience };
        _session.Send(due, Self);
        if (step.Twin is { } twin)
        {
            _session.Send(due with { Call = twin, Intent = step.TwinIntent }, Self);
        }
    }

    private void Learn(Answer answer)
    {
        _inFlight--;
        var now = run.Clock.Now;
        behaviour.Learn(answer, now);
        if (_inFlight > 0)
        {
            return;
        }

        if (_isRetiring)
        {
            Context.Stop(Self);
            return;
        }

        MoveOn(now);
    }

    private void EndSession()
    {
        _tally.SessionEnded();
        CloseSession(isCut: false);
        if (isClosed)
        {
            PauseBeforeSession(behaviour.PauseBetweenSessions());
            return;
        }

        Context.Stop(Self);
    }

    private void OpenSession(TimeSpan due)
    {
        _sessionBegan = due;
        Waited(due);
        if (isClosed)
        {
            run.Instruments.Conduct?.SessionFollowed(key);
        }
        else
        {
            run.Instruments.Conduct?.SessionArrived(key, due, run.Clock.Now);
        }
    }

    private void Waited(TimeSpan until)
    {
        if (_waitsSince is { } since)
        {
            _waitsSince = null;
            run.Instruments.Conduct?.Waited(run.Schedule, since, until);
        }
    }

    private void CloseSession(bool isCut)
    {
        if (_sessionBegan is { } began)
        {
            _sessionBegan = null;
            if (isCut)
            {
                _tally.SessionCut();
            }

            run.Instruments.Conduct?.SessionEnded(key, run.Clock.Now - began, isCut);
        }
    }

    // Only a user that waits for an answer outlives its retirement: the last answer stops it, whatever the user would try next.
    private void Retiring()
    {
        _isRetiring = true;
        if (_inFlight == 0)
        {
            Context.Stop(Self);
        }
    }

    private void BecomeActive()
    {
        if (!_isActive)
        {
            _isActive = true;
            _tally.UserBegan();
        }
    }
}
