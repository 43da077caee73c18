using Akka.Actor;
using Simulator.Actors.Target;
using Simulator.Model.Behaviour;
using Simulator.Model.Load;

namespace Simulator.Actors.Load;

/// <summary>
/// One simulated person: wait until a step is due, send it, learn from the answer, ask for the next step. Under the closed model
/// session follows session until it is retired; under an open one it ends with its session, and only its mind lies dormant.
/// </summary>
internal sealed class VirtualUser(UserKey key, IBehaviour behaviour, NodeRun run, bool isClosed, TimeSpan? firstSession) : UntypedActor
{
    private readonly ITargetSession _session = run.Target.SessionOf(key);
    private readonly PopulationTally _tally = run.Instruments.Tallies[key.Population];
    private SessionBook _book = new(key, run, isClosed);
    private Step? _next;
    private TimeSpan _due;
    private bool _hasSent;
    private int _inFlight;
    private bool _isRetiring;
    private bool _isLeaving;
    private bool _isIdle;

    /// <summary>Begin a session, which was due at this moment of the run's clock.</summary>
    public sealed record BeginSession(TimeSpan Due) : ILocalMessage;

    /// <summary>Finish what is in flight, then stop.</summary>
    public sealed record Retire : ILocalMessage;

    /// <summary>Finish the session, then stop; at once between two of them.</summary>
    public sealed record LeaveGradually : ILocalMessage;

    /// <summary>Need not leave after all.</summary>
    public sealed record Stay : ILocalMessage;

    /// <summary>Another segment has begun: who found no work left may find some.</summary>
    public sealed record Wake : ILocalMessage;

    private sealed record StepDue : ILocalMessage;

    private static readonly StepDue Due = new();

    /// <param name="firstSession">When a user under the closed model begins its first session; null with the rest of a pause.</param>
    public static Props Props(UserKey key, IBehaviour behaviour, NodeRun run, bool isClosed, TimeSpan? firstSession = null) =>
        Akka.Actor.Props.CreateBy(new UserProducer(key, behaviour, run, isClosed, firstSession));

    protected override void PreStart()
    {
        if (isClosed)
        {
            _book.Join();
            AwaitSession(firstSession ?? run.Clock.Now + behaviour.FirstPause());
        }
    }

    protected override void PostStop()
    {
        _book.Leave(run.Clock.Now);
        _book.Cut();
    }

    protected override void OnReceive(object message)
    {
        switch (message)
        {
            case StepDue when !_isRetiring: Send(); break;
            case Answered answered: Learn(answered.Answer); break;
            case BeginSession begin when !_isRetiring: TryBegin(begin.Due); break;
            case Retire: Retiring(); break;
            case LeaveGradually: Leaving(); break;
            case Stay: _isLeaving = false; break;
            case Wake: WakeUp(); break;
            case StepDue or BeginSession: break;
            default: Unhandled(message); break;
        }
    }

    private void AwaitSession(TimeSpan due)
    {
        var now = run.Clock.Now;
        if (behaviour.HasLeft)
        {
            // Keeps its place until it is retired: nobody else comes for it.
            _book.Leave(now);
            Context.Parent.Tell(new PhaseController.LeftForGood());
            return;
        }

        _book.WaitsOn(now);

        if (due <= now && _hasSent && !_isRetiring)
        {
            // Due now. Whoever sent nothing in its last session goes the long way, or it would go in circles.
            TryBegin(due);
            return;
        }

        run.Pacer.TellWhenDue(due, Self, new BeginSession(due));
    }

    private void TryBegin(TimeSpan due)
    {
        _isIdle = !_book.TryBegin(due);
        if (!_isIdle)
        {
            Begin(due);
        }
    }

    private void WakeUp()
    {
        if (!_isIdle || _isRetiring)
        {
            return;
        }

        _isIdle = false;
        AwaitSession(run.Clock.Now + behaviour.FirstPause());
    }

    private void Begin(TimeSpan due)
    {
        _hasSent = false;
        _book.Begin(due);
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

        _due = from + next.Think;
        _book.Waits(from);
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
        _book.Waited(now);
        if (step.Attempt > 0)
        {
            _tally.Retried();
        }

        if (step.IsPauseAlone)
        {
            MoveOn(_due);
            return;
        }

        _hasSent = true;
        var companions = step.Companions;
        var beside = companions?.Count ?? 0;
        _inFlight = 1 + beside;
        var due = new DueStep(step.Call, key.Population, run.Catalog.IndexOfStep(step.Name), segment, _due) { Intent = step.Intent, Patience = step.Patience };
        _session.Send(due, Self);
        for (var i = 0; i < beside; i++)
        {
            var companion = companions![i];
            _session.Send(due with { Call = companion.Call, Step = run.Catalog.IndexOfStep(companion.Name), Intent = companion.Intent }, Self);
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
        // Who found nothing to begin with, such as a row of data, and leaves, has done nothing.
        _book.End(isDone: _hasSent || !behaviour.HasLeft);
        var now = run.Clock.Now;
        if (!isClosed || _isLeaving || _book.HasDoneItsWork)
        {
            Context.Stop(Self);
        }
        else if (run.Plan.Populations[key.Population].Pacing is { } pacing)
        {
            var (next, isMissed) = SessionPace.Next(_book.Due, now, pacing);
            if (isMissed)
            {
                _tally.PaceMissed();
            }

            AwaitSession(next);
        }
        else
        {
            AwaitSession(now + behaviour.PauseBetweenSessions());
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

    private void Leaving()
    {
        _isLeaving = true;
        if (!_book.IsInSession)
        {
            Context.Stop(Self);
        }
    }
}
