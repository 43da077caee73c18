using Simulator.Model.Behaviour;
using Simulator.Model.Load;
using Simulator.Model.Marketplace;

namespace Simulator.Model.VirtualTime;

/// <summary>
/// One simulated person in virtual time, as its actor in a real run: pause → session: think → ask → hear → … → pause; a retired one still hears
/// what is in flight. It is its own event: whatever it waits for next, unless it waits for an answer.
/// </summary>
internal sealed class VirtualPerson(VirtualRun run, VirtualPopulation population, UserKey key, IBehaviour mind, bool isClosed) : VirtualEvent
{
    private Waiting _waiting;
    private Step _step;
    private TimeSpan _began;
    private int _requests;
    private int _inFlight;
    private bool _isInSession;
    private bool _isRetiring;
    private bool _isLeaving;
    private bool _isIdle;
    private int _beganIn = -1;

    private enum Waiting : byte { Nothing, Session, Step, Gone }

    public UserKey Key => key;

    public void Begin()
    {
        if (isClosed) AwaitFirstSession();
        else BeginSession();
    }

    /// <summary>Finish the session, then go; at once between two of them.</summary>
    public void LeaveGradually()
    {
        _isLeaving = true;
        if (!_isInSession) Leave();
    }

    /// <summary>Need not go after all.</summary>
    public void Stay() => _isLeaving = false;

    /// <summary>Another segment has begun: who found no work left may find some.</summary>
    public void Wake()
    {
        if (!_isIdle) return;
        _isIdle = false;
        AwaitFirstSession();
    }

    public void Retire()
    {
        _isRetiring = true;
        if (_inFlight == 0) Leave();
    }

    public override void Happen()
    {
        if (_waiting == Waiting.Session) TryBeginSession();
        else if (_waiting == Waiting.Step) Send();
    }

    /// <summary>An answer has come, or is waited for no longer.</summary>
    public void Hear(Answer answer, TimeSpan due)
    {
        _requests++;
        _inFlight--;
        run.Observer.Answered(key, _step, answer, due, run.Now);
        mind.Learn(answer, run.Now);
        if (_inFlight > 0) return;
        if (_isRetiring) Leave();
        else MoveOn();
    }

    private void AwaitFirstSession() => AwaitSession(population.FirstSession(key) ?? run.Now + mind.FirstPause());

    private void AwaitSession(TimeSpan due)
    {
        _waiting = Waiting.Session;
        run.At(due, this);
    }

    private void TryBeginSession()
    {
        var segment = run.Schedule.SegmentAt(run.Now);
        if (population.Work.TryBegin(segment, key.Number))
        {
            _beganIn = segment;
            BeginSession();
            return;
        }

        (_waiting, _isIdle) = (Waiting.Nothing, true);
    }

    private void BeginSession()
    {
        (_began, _requests, _isInSession) = (run.Now, 0, true);
        run.Observer.SessionBegan(key, run.Now);
        mind.BeginSession(run.Now);
        MoveOn();
    }

    private void MoveOn()
    {
        if (mind.Next(run.Now) is { } step)
        {
            _step = step;
            _waiting = Waiting.Step;
            run.At(run.Now + step.Think, this);
            return;
        }

        EndSession(isWhole: true);
        if (!isClosed || _isLeaving || population.Work.IsFinished(_beganIn, key.Number)) Leave();
        else if (population.Pacing is { } pacing) AwaitSession(SessionPace.Next(_began, run.Now, pacing).Due);
        else AwaitSession(run.Now + mind.PauseBetweenSessions());
    }

    private void Send()
    {
        _waiting = Waiting.Nothing;
        if (_step.IsPauseAlone)
        {
            MoveOn();
            return;
        }

        var companions = _step.Companions;
        var beside = companions?.Count ?? 0;
        _inFlight = 1 + beside;
        Ask(_step.Call, _step.Intent);
        for (var i = 0; i < beside; i++) Ask(companions![i].Call, companions[i].Intent);
    }

    private void Ask(Call call, long intent)
    {
        var timeouts = run.Plan.Target.Timeouts;
        var timeout = MarketCalls.IsRead(call) ? timeouts.Read : timeouts.Write;
        var (limit, afterwards) = _step.Patience is { } patience && patience < timeout ? (patience, OutcomeClass.Abandoned) : (timeout, OutcomeClass.Timeout);
        new VirtualExchange(run, this, call, intent).Begin(limit, afterwards);
    }

    private void Leave()
    {
        if (_isInSession) EndSession(isWhole: false);
        _waiting = Waiting.Gone;
        population.Left(this);
    }

    private void EndSession(bool isWhole)
    {
        _isInSession = false;
        if (isClosed) population.Work.End(_beganIn, key.Number, isWhole);
        run.Observer.SessionEnded(key, _began, run.Now, _requests, isWhole);
        if (isWhole && isClosed) run.WorkMayBeDone();
    }
}
