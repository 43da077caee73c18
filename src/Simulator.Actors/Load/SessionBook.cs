using Simulator.Model.Behaviour;
using Simulator.Model.Load;

namespace Simulator.Actors.Load;

/// <summary>What becomes of one user's sessions in the run's figures: whether it is there, waits or is in session, and what of a phase's fixed work it does. A mutable value.</summary>
internal struct SessionBook(UserKey key, NodeRun run, bool isClosed)
{
    private readonly PopulationTally _tally = run.Instruments.Tallies[key.Population];
    private readonly WorkLedger _work = run.Work[key.Population];
    private TimeSpan? _waitsSince;
    private TimeSpan? _began;
    private int _beganIn = -1;
    private bool _isActive;

    /// <summary>When the last session was due.</summary>
    public TimeSpan Due { get; private set; }

    public readonly bool IsInSession => _began is not null;

    /// <summary>Its own part of the work is done: it retires.</summary>
    public readonly bool HasDoneItsWork => _work.IsFinished(_beganIn, key.Number);

    public void Join()
    {
        if (_isActive) return;
        _isActive = true;
        _tally.UserBegan();
    }

    /// <summary>The user is not there any more, whether or not its actor is.</summary>
    public void Leave(TimeSpan now)
    {
        Waited(now);
        if (!_isActive) return;
        _isActive = false;
        _tally.UserEnded();
    }

    /// <summary>It does nothing from a moment on.</summary>
    public void Waits(TimeSpan since) => _waitsSince = since;

    /// <summary>The same where it did something until then.</summary>
    public void WaitsOn(TimeSpan since) => _waitsSince ??= since;

    public void Waited(TimeSpan until)
    {
        if (_waitsSince is not { } since) return;
        _waitsSince = null;
        run.Instruments.Conduct?.Waited(run.Schedule, since, until);
    }

    /// <summary>Whether there is work for another session. It belongs to the segment in which it was due, and so does its part of fixed work.</summary>
    public bool TryBegin(TimeSpan due)
    {
        var segment = isClosed ? run.Schedule.SegmentAt(due) : -1;
        if (!_work.TryBegin(segment, key.Number)) return false;
        _beganIn = segment;
        return true;
    }

    public void Begin(TimeSpan due)
    {
        var now = run.Clock.Now;
        Join();
        _tally.SessionStarted(isLate: now - due > run.Plan.Validity.LagP99);
        (_began, Due) = (due, due);
        Waited(due);
        if (isClosed)
        {
            run.Instruments.Conduct?.SessionFollowed(key);
            return;
        }

        run.Instruments.StartLag.Record(Math.Max(0, (long)(now - due).TotalMicroseconds));
        run.Instruments.Conduct?.SessionArrived(key, due, now);
    }

    /// <param name="isDone">It was something; a session in which nobody came to anything is left to others, as far as it was work.</param>
    public void End(bool isDone)
    {
        _tally.SessionEnded();
        Close(isCut: false, isDone);
    }

    /// <summary>Where a session goes on, it is broken off.</summary>
    public void Cut()
    {
        if (!IsInSession) return;
        _tally.SessionCut();
        Close(isCut: true, isDone: false);
    }

    private void Close(bool isCut, bool isDone)
    {
        if (_began is not { } began) return;
        _began = null;
        if (_work.End(_beganIn, key.Number, isDone)) _tally.WorkDone();
        run.Instruments.Conduct?.SessionEnded(key, run.Clock.Now - began, isCut);
    }
}
