using Akka.Actor;
using Akka.Event;
using Simulator.Model.Behaviour;
using Simulator.Model.Load;

namespace Simulator.Actors.Load;

/// <summary>
/// Walks one population through the phases with this node's share of the load: keeps the number of users that a closed curve asks
/// for (the newest retire first), starts sessions when an open one says that they are due. Users live on from phase to phase; who is not in session
/// is a mind without an actor, made when it first comes, and where everybody is new not even that.
/// </summary>
internal sealed class PhaseController : ReceiveActor
{
    // How often the closed curve is looked at. A ramp of 100 users a second then starts two users at a time.
    private static readonly TimeSpan LookInterval = TimeSpan.FromMilliseconds(20);

    private readonly NodeRun _run;
    private readonly int _population;
    private readonly AccountPool _accounts;
    private readonly PopulationTally _tally;
    private readonly ClosedLoad _load;
    private readonly ArrivalProcess _arrivals;
    private DueSessions _due = null!;
    private readonly Dictionary<int, IBehaviour> _minds = [];
    private readonly Dictionary<IActorRef, int> _numbers = [];
    private readonly ClosedCrowd<IActorRef> _closedUsers;
    private readonly StartupStagger _stagger;
    private readonly List<int> _finished = [];
    private readonly HashSet<IActorRef> _left = [];
    private int _segment = -1;
    private int _workTold = -1;
    private TimeSpan _lookDue;

    /// <summary>Let all users finish what they do, then stop.</summary>
    public sealed record Drain : ILocalMessage;

    /// <summary>Told by a user: it begins no session any more, and only keeps its place.</summary>
    public sealed record LeftForGood : ILocalMessage;

    /// <summary>Told to the parent: a user's own code failed; the same person begins anew.</summary>
    public sealed record UserFailed(UserKey User, string What) : ILocalMessage;

    /// <summary>Told to the parent: this share's users have done what a segment fixes as their work.</summary>
    public sealed record WorkDone(int Segment, int Population) : ILocalMessage;

    private sealed record Look : ILocalMessage;

    private sealed record SessionDue(DueSession Session) : ILocalMessage;

    public PhaseController(NodeRun run, int population, ArrivalProcess arrivals)
    {
        _run = run;
        _population = population;
        _arrivals = arrivals;
        _accounts = new AccountPool(run.Plan, population, run.Share);
        _tally = run.Instruments.Tallies[population];
        _load = new ClosedLoad(run.Plan, run.Share);
        _closedUsers = new ClosedCrowd<IActorRef>(run.Plan.RampDown.IsGradual);
        _stagger = new StartupStagger(run.Plan);
        Running();
    }

    public static Props Props(NodeRun run, int population, ArrivalProcess arrivals) =>
        Akka.Actor.Props.Create(() => new PhaseController(run, population, arrivals));

    // A user whose code throws is stopped; Terminated then replaces it. Restarting in place would keep the mind that failed.
    protected override SupervisorStrategy SupervisorStrategy() =>
        new OneForOneStrategy(failure =>
        {
            var user = KeyOf(_numbers[Sender]);
            Context.GetLogger().Error(failure, "User {0} failed and begins anew", user);
            _minds.Remove(user.Number);
            _run.Target.SessionOf(user).BeginAnew();
            Context.Parent.Tell(new UserFailed(user, failure.Message));
            return Directive.Stop;
        });

    protected override void PreStart()
    {
        _lookDue = _run.Clock.Now;
        _due = new DueSessions(_arrivals, _run.Schedule, _lookDue);
        AwaitSession();
        Self.Tell(new Look());
    }

    private void Running()
    {
        Receive<Look>(_ => FollowTheCurve());
        Receive<SessionDue>(due => StartSession(due.Session));
        Receive<LeftForGood>(_ => _left.Add(Sender));
        Receive<Terminated>(gone => UserIsGone(gone.ActorRef));
        Receive<Drain>(_ => StartDraining());
    }

    private void Draining()
    {
        Receive<Terminated>(gone =>
        {
            _numbers.Remove(gone.ActorRef);
            StopWhenEmpty();
        });
        ReceiveAny(_ => { });
    }

    private void FollowTheCurve()
    {
        FollowTheSchedule();
        EnterSegment();
        _closedUsers.Follow(
            _load.UsersAt(_run.Schedule, _run.Clock.Now, _population) - _finished.Count, Join,
            user => user.Tell(_run.Plan.RampDown.IsGradual ? new VirtualUser.LeaveGradually() : new VirtualUser.Retire()),
            user => user.Tell(new VirtualUser.Stay()));
        if (_segment >= 0 && _segment != _workTold && _run.Plan.Segments[_segment].HasWork)
        {
            LookAfterWork(_run.Work[_population]);
        }

        _lookDue += LookInterval;
        _run.Pacer.TellWhenDue(_lookDue, Self, new Look());
    }

    private void LookAfterWork(WorkLedger work)
    {
        if (work.TakeReturned(_segment))
        {
            WakeAll();
        }

        if (!work.IsDone(_segment) && HasEverybodyLeft)
        {
            work.GiveUp(_segment);
        }

        if (work.IsDone(_segment))
        {
            _workTold = _segment;
            Context.Parent.Tell(new WorkDone(_segment, _population));
        }
    }

    // And nobody is still to come.
    private bool HasEverybodyLeft => _left.Count > 0 && _left.Count == _numbers.Count
        && _numbers.Count + _finished.Count >= _run.Share.PartOf(FixedWork.MostUsers(_run.Plan, _segment, _population));

    private void WakeAll()
    {
        foreach (var user in _numbers.Keys)
        {
            user.Tell(new VirtualUser.Wake());
        }
    }

    private IActorRef? Join()
    {
        if (!_accounts.TryTakeLowest(out var number))
        {
            return null;
        }

        var (user, now) = (KeyOf(number), _run.Clock.Now);
        var first = _stagger.FirstSession(_run.Schedule, now, _population, number)
            ?? (_run.Plan.Populations[_population].Pacing is { } pacing ? now + SessionPace.First(_run.Plan.Seed, user, pacing) : null);
        return StartUser(user, isClosed: true, first);
    }

    // Users whose own work is done are gone for their segment only, and who found no work left may find some.
    private void EnterSegment()
    {
        var segment = _run.Schedule.SegmentAt(_run.Clock.Now);
        if (segment == _segment)
        {
            return;
        }

        var hadWork = _segment >= 0 && _run.Plan.Segments[_segment].HasWork;
        _segment = segment;
        foreach (var number in _finished)
        {
            _accounts.Return(number);
        }

        _finished.Clear();
        if (hadWork)
        {
            WakeAll();
        }
    }

    private void FollowTheSchedule()
    {
        if (_due.Follow(_run.Schedule))
        {
            AwaitSession();
        }
    }

    private void AwaitSession()
    {
        if (_due.Next is { } session)
        {
            _run.Pacer.TellWhenDue(session.Due, Self, new SessionDue(session));
        }
    }

    private void StartSession(DueSession session)
    {
        FollowTheSchedule();
        if (session != _due.Next)
        {
            // The run went another way before it was due: another was drawn in its place.
            return;
        }

        _due.MoveOn();
        AwaitSession();
        if (!_run.Share.Owns(session.Number))
        {
            return;
        }

        _tally.SessionDue();
        if (!_accounts.TryTakeFor(session.Number, out var number))
        {
            _tally.SessionFoundNobody();
            return;
        }

        var life = _run.Plan.Arrivals.People == ArrivalPeople.New ? (int)session.Number + 1 : 0;
        StartUser(KeyOf(number) with { Life = life }, isClosed: false).Tell(new VirtualUser.BeginSession(session.Due));
    }

    private IActorRef StartUser(UserKey key, bool isClosed, TimeSpan? firstSession = null)
    {
        var user = Context.Watch(Context.ActorOf(VirtualUser.Props(key, MindOf(key), _run, isClosed, firstSession).WithDispatcher(Dispatchers.Users), $"{key.Number}"));
        _numbers[user] = key.Number;
        return user;
    }

    private IBehaviour MindOf(UserKey key)
    {
        if (key.Life != 0)
        {
            _run.Target.SessionOf(key).BeginAnew();
            return _run.Behaviours.Create(key);
        }

        if (!_minds.TryGetValue(key.Number, out var mind))
        {
            _minds[key.Number] = mind = _run.Behaviours.Create(key);
        }

        return mind;
    }

    private UserKey KeyOf(int number) => new(_population, _run.Plan.Populations[_population].Name, number);

    private void UserIsGone(IActorRef user)
    {
        _numbers.Remove(user, out var number);
        var hadKeptItsPlace = _left.Remove(user);
        var isUnasked = _closedUsers.Remove(user);
        if (_run.Work[_population].IsFinished(_segment, number))
        {
            _finished.Add(number);
            return;
        }

        if (isUnasked)
        {
            // Nobody asked it to go: its code failed.
            _closedUsers.Add(StartUser(KeyOf(number), isClosed: true));
            return;
        }

        if (!hadKeptItsPlace && _minds.TryGetValue(number, out var mind) && mind.HasLeft)
        {
            // Nobody who has left for good comes back in a later session.
            return;
        }

        _accounts.Return(number);
    }

    private void StartDraining()
    {
        Become(Draining);
        CountTheMissed();
        foreach (var user in _numbers.Keys)
        {
            user.Tell(new VirtualUser.Retire());
        }

        StopWhenEmpty();
    }

    // Sessions that were due before the drain began, and had not begun.
    private void CountTheMissed()
    {
        _due.Follow(_run.Schedule);
        for (var now = _run.Clock.Now; _due.Next is { } session && session.Due <= now; _due.MoveOn())
        {
            if (_run.Share.Owns(session.Number))
            {
                _tally.SessionDue();
                _tally.SessionCameTooLate();
            }
        }
    }

    private void StopWhenEmpty()
    {
        if (_numbers.Count == 0)
        {
            Context.Stop(Self);
        }
    }
}
