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
    private readonly Dictionary<int, IBehaviour> _minds = [];
    private readonly List<VirtualPerson> _closed = [];
    private readonly HashSet<VirtualPerson> _open = [];

    public VirtualPopulation(VirtualRun run, int population)
    {
        (_run, _population, _name) = (run, population, run.Plan.Populations[population].Name);
        _accounts = new AccountPool(run.Plan, population, Share.Whole);
        _load = new ClosedLoad(run.Plan, Share.Whole);
        var chance = new RandomStream(run.Plan.Seed, new UserKey(population, _name, 0), StreamKind.Arrival);
        _arrivals = new ArrivalProcess(run.Plan, population, () => chance.NextDouble());
    }

    private sealed class Look(VirtualPopulation population) : VirtualEvent
    {
        public override void Happen() => population.FollowTheCurve();
    }

    private sealed class SessionDue(VirtualPopulation population, long session) : VirtualEvent
    {
        public override void Happen() => population.StartSession(session);
    }

    public void Begin()
    {
        AwaitSession(TimeSpan.Zero);
        _run.At(TimeSpan.Zero, new Look(this));
    }

    /// <summary>All users finish what is in flight and go.</summary>
    public void Drain()
    {
        foreach (var person in _closed) person.Retire();
        foreach (var person in _open.ToList()) person.Retire();
        _closed.Clear();
    }

    /// <summary>A person's session or life here is over.</summary>
    public void Left(VirtualPerson person)
    {
        _open.Remove(person);
        _accounts.Return(person.Key.Number);
    }

    private void FollowTheCurve()
    {
        var planned = _load.UsersAt(_run.Schedule, _run.Now, _population);
        while (_closed.Count < planned && _accounts.TryTakeLowest(out var number))
        {
            var person = NewPerson(KeyOf(number), isClosed: true);
            _closed.Add(person);
            person.Begin();
        }

        while (_closed.Count > planned)
        {
            var newest = _closed[^1];
            _closed.RemoveAt(_closed.Count - 1);
            newest.Retire();
        }

        if (NextLook(isShort: _closed.Count < planned) is { } due) _run.At(due, new Look(this));
    }

    // Along a flat curve there is nothing to see before its end, unless somebody is still missing.
    private TimeSpan? NextLook(bool isShort)
    {
        if (_run.Schedule.At(_run.Now) is not { } stretch) return null;
        var flat = isShort ? _run.Now : _run.Schedule.AskedOf(_population, stretch)?.FlatUntil(_run.Now, stretch.End) ?? stretch.End;
        return flat > _run.Now ? flat : _run.Now + LookInterval;
    }

    private void AwaitSession(TimeSpan from)
    {
        if (_arrivals.NextAfter(_run.Schedule, from) is { } due) _run.At(due, new SessionDue(this, _arrivals.Number));
    }

    private void StartSession(long session)
    {
        AwaitSession(_run.Now);
        if (!_accounts.TryTakeFor(session, out var number))
        {
            _run.Observer.SessionDropped(_population, _run.Now);
            return;
        }

        var life = _run.Plan.Arrivals.People == ArrivalPeople.New ? (int)session + 1 : 0;
        var person = NewPerson(KeyOf(number) with { Life = life }, isClosed: false);
        _open.Add(person);
        person.Begin();
    }

    private VirtualPerson NewPerson(UserKey key, bool isClosed) => new(_run, this, key, MindOf(key), isClosed);

    private IBehaviour MindOf(UserKey key)
    {
        if (key.Life != 0) return _run.Behaviours.Create(key);
        if (!_minds.TryGetValue(key.Number, out var mind)) _minds[key.Number] = mind = _run.Behaviours.Create(key);
        return mind;
    }

    private UserKey KeyOf(int number) => new(_population, _name, number);
}
