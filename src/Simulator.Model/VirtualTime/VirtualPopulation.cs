using Simulator.Model.Behaviour;
using Simulator.Model.Chance;
using Simulator.Model.Load;

namespace Simulator.Model.VirtualTime;

/// <summary>Walks one population through the plan as a load node does: follows the closed curve (the newest retire first), starts sessions under an open one.</summary>
internal sealed class VirtualPopulation
{
    // As often as a load node looks at the curve.
    private static readonly TimeSpan LookInterval = TimeSpan.FromMilliseconds(20);

    private readonly VirtualRun _run;
    private readonly int _population;
    private readonly string _name;
    private readonly AccountPool _accounts;
    private readonly ClosedLoad _load;
    private readonly ArrivalProcess _arrivals;
    private readonly StartupStagger _stagger;
    private readonly ClosedCrowd<VirtualPerson> _closed;
    private readonly Dictionary<int, IBehaviour> _minds = [];
    private readonly HashSet<VirtualPerson> _people = [];
    private readonly List<int> _finished = [];
    private DueSessions _due = null!;
    private int _segment = -1;
    private int _looks;

    public VirtualPopulation(VirtualRun run, int population)
    {
        (_run, _population, _name) = (run, population, run.Plan.Populations[population].Name);
        _accounts = new AccountPool(run.Plan, population, Share.Whole);
        _load = new ClosedLoad(run.Plan, Share.Whole);
        _stagger = new StartupStagger(run.Plan);
        _closed = new ClosedCrowd<VirtualPerson>(run.Plan.RampDown.IsGradual);
        Work = new WorkLedger(run.Plan, population, Share.Whole);
        var chance = new RandomStream(run.Plan.Seed, new UserKey(population, _name, 0), StreamKind.Arrival);
        _arrivals = new ArrivalProcess(run.Plan, population, () => chance.NextDouble());
    }

    private sealed class Look(VirtualPopulation population, int number) : VirtualEvent
    {
        // An earlier look may have been asked for in between.
        public override void Happen()
        {
            if (number == population._looks) population.FollowTheCurve();
        }
    }

    private sealed class SessionDue(VirtualPopulation population, DueSession session) : VirtualEvent
    {
        public override void Happen() => population.StartSession(session);
    }

    public WorkLedger Work { get; }

    public TimeSpan? Pacing => _run.Plan.Populations[_population].Pacing;

    public void Begin()
    {
        _due = new DueSessions(_arrivals, _run.Schedule, TimeSpan.Zero);
        AwaitSession();
        LookAt(TimeSpan.Zero);
    }

    /// <summary>The run goes another way from now on.</summary>
    public void Follow()
    {
        if (_due.Follow(_run.Schedule)) AwaitSession();
        LookAt(_run.Now);
    }

    /// <summary>All users finish what is in flight and go.</summary>
    public void Drain()
    {
        foreach (var person in _people.ToList()) person.Retire();
        _closed.Clear();
    }

    /// <summary>A person's session or life here is over.</summary>
    public void Left(VirtualPerson person)
    {
        _people.Remove(person);
        _closed.Remove(person);
        if (Work.IsFinished(_segment, person.Key.Number)) _finished.Add(person.Key.Number);
        else _accounts.Return(person.Key.Number);
        _run.WorkMayBeDone();
    }

    /// <summary>When a user's first session begins; null with the rest of a pause.</summary>
    public TimeSpan? FirstSession(UserKey user) =>
        _stagger.FirstSession(_run.Schedule, _run.Now, _population, user.Number) ?? (Pacing is { } pacing ? _run.Now + SessionPace.First(_run.Plan.Seed, user, pacing) : null);

    private void FollowTheCurve()
    {
        EnterSegment();
        var planned = _load.UsersAt(_run.Schedule, _run.Now, _population) - _finished.Count;
        var joined = new List<VirtualPerson>();
        _closed.Follow(
            planned,
            () =>
            {
                if (!_accounts.TryTakeLowest(out var number)) return null;
                joined.Add(NewPerson(KeyOf(number), isClosed: true));
                return joined[^1];
            },
            person =>
            {
                if (_run.Plan.RampDown.IsGradual) person.LeaveGradually();
                else person.Retire();
            },
            person => person.Stay());
        foreach (var person in joined) person.Begin();
        if (NextLook(isShort: _closed.Count < planned) is { } due) LookAt(due);
    }

    // Users whose own work is done are gone for their segment only, and who found no work left may find some.
    private void EnterSegment()
    {
        var segment = _run.Schedule.SegmentAt(_run.Now);
        if (segment == _segment) return;
        _segment = segment;
        foreach (var number in _finished) _accounts.Return(number);
        _finished.Clear();
        foreach (var person in _people) person.Wake();
    }

    // Along a flat curve there is nothing to see before its end, unless somebody is still missing or on the way out.
    private TimeSpan? NextLook(bool isShort)
    {
        if (_run.Schedule.At(_run.Now) is not { } stretch) return null;
        var moves = isShort || _run.Plan.RampDown.Over > TimeSpan.Zero;
        var flat = moves ? _run.Now : _run.Schedule.AskedOf(_population, stretch)?.FlatUntil(_run.Now, stretch.End) ?? stretch.End;
        return flat > _run.Now ? flat : _run.Now + LookInterval;
    }

    private void LookAt(TimeSpan due) => _run.At(due, new Look(this, ++_looks));

    private void AwaitSession()
    {
        if (_due.Next is { } session) _run.At(session.Due, new SessionDue(this, session));
    }

    private void StartSession(DueSession session)
    {
        if (session != _due.Next) return;
        _due.MoveOn();
        AwaitSession();
        if (!_accounts.TryTakeFor(session.Number, out var number))
        {
            _run.Observer.SessionDropped(_population, _run.Now);
            return;
        }

        var life = _run.Plan.Arrivals.People == ArrivalPeople.New ? (int)session.Number + 1 : 0;
        NewPerson(KeyOf(number) with { Life = life }, isClosed: false).Begin();
    }

    private VirtualPerson NewPerson(UserKey key, bool isClosed)
    {
        var person = new VirtualPerson(_run, this, key, MindOf(key), isClosed);
        _people.Add(person);
        return person;
    }

    private IBehaviour MindOf(UserKey key)
    {
        if (key.Life != 0) return _run.Behaviours.Create(key);
        if (!_minds.TryGetValue(key.Number, out var mind)) _minds[key.Number] = mind = _run.Behaviours.Create(key);
        return mind;
    }

    private UserKey KeyOf(int number) => new(_population, _name, number);
}
