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
    private readonly int _accounts;
    private readonly ClosedLoad _load;
    private readonly ArrivalProcess _arrivals;
    private readonly Dictionary<int, IBehaviour> _minds = [];
    private readonly List<VirtualPerson> _closed = [];
    private readonly HashSet<VirtualPerson> _open = [];
    private readonly Queue<int> _free = new();
    private int _nextNumber;

    public VirtualPopulation(VirtualRun run, int population)
    {
        (_run, _population, _name) = (run, population, run.Plan.Populations[population].Name);
        _accounts = AccountsNeeded.By(run.Plan)[population];
        _load = new ClosedLoad(run.Plan, Share.Whole);
        var part = run.Plan.Populations[population].Share;
        var chance = new RandomStream(run.Plan.Seed, new UserKey(population, _name, 0), StreamKind.Arrival);
        var segments = run.Plan.Segments.Select(segment => segment with { Curve = new LoadCurve(segment.Curve.From * part, segment.Curve.To * part) });
        _arrivals = new ArrivalProcess([.. segments], () => chance.NextDouble());
    }

    private sealed class Look(VirtualPopulation population) : VirtualEvent
    {
        public override void Happen() => population.FollowTheCurve();
    }

    private sealed class SessionDue(VirtualPopulation population) : VirtualEvent
    {
        public override void Happen() => population.StartSession();
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
        _free.Enqueue(person.Key.Number);
    }

    private void FollowTheCurve()
    {
        var planned = _load.UsersAt(_run.Schedule, _run.Now, _population);
        while (_closed.Count < planned && TryTakeNumber(out var number))
        {
            var person = NewPerson(number, isClosed: true);
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
        var curve = _run.Plan.Segments[stretch.Segment].Curve;
        return curve.From != curve.To || isShort ? _run.Now + LookInterval : stretch.End;
    }

    private void AwaitSession(TimeSpan from)
    {
        if (_arrivals.NextAfter(_run.Schedule, from) is { } due) _run.At(due, new SessionDue(this));
    }

    private void StartSession()
    {
        AwaitSession(_run.Now);
        if (!TryTakeNumber(out var number))
        {
            _run.Observer.SessionDropped(_population, _run.Now);
            return;
        }

        var person = NewPerson(number, isClosed: false);
        _open.Add(person);
        person.Begin();
    }

    private VirtualPerson NewPerson(int number, bool isClosed)
    {
        var key = new UserKey(_population, _name, number);
        if (!_minds.TryGetValue(number, out var mind)) _minds[number] = mind = _run.Behaviours.Create(key);
        return new VirtualPerson(_run, this, key, mind, isClosed);
    }

    private bool TryTakeNumber(out int number)
    {
        if (_nextNumber < _accounts)
        {
            number = _nextNumber++;
            return true;
        }

        return _free.TryDequeue(out number);
    }
}
