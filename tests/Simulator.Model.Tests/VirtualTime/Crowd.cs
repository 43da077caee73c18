using Simulator.Model.Behaviour;
using Simulator.Model.Marketplace;

namespace Simulator.Model.Tests.Marketplace;

/// <summary>A crowd on a <see cref="MiniMarket"/> in virtual time: one event queue, ties in the order in which they arose.</summary>
internal sealed class VirtualCrowd : IMarketObserver
{
    private readonly PriorityQueue<Action, (TimeSpan At, long Order)> _queue = new();
    private readonly Dictionary<string, int> _steps = [];
    private readonly Dictionary<(MarketEventKind Kind, string JobId), int> _perJob = [];
    private readonly int[] _events = new int[Enum.GetValues<MarketEventKind>().Length];
    private readonly TimeSpan _latency;
    private readonly Func<Call, OutcomeClass?>? _fault;
    private TimeSpan _now;
    private long _order;
    private int _inSession;
    private TimeSpan _lastChange;

    /// <param name="fault">How a request ends instead, null where it is served; an unsure end may or may not have been served.</param>
    public VirtualCrowd(
        ulong seed, MarketModel model, MarketModel contractorModel, int homeowners, int contractors, int visitors,
        double thinkScale, double businessScale, TimeSpan latency, Func<Call, OutcomeClass?>? fault = null)
    {
        _latency = latency;
        _fault = fault;
        var personas = new MarketPersonas(
            seed, [new(Persona.Homeowner, model), new(Persona.Contractor, contractorModel), new(Persona.Visitor, model)], thinkScale, businessScale, this, new Unwatched());
        Start(personas, 0, "homeowners", homeowners);
        Start(personas, 1, "contractors", contractors);
        Start(personas, 2, "visitors", visitors);
    }

    public MiniMarket Market { get; } = new();

    public IReadOnlyDictionary<string, int> Steps => _steps;

    public Dictionary<OutcomeClass, int> Outcomes { get; } = [];

    public Dictionary<(string Step, OutcomeClass Outcome), int> Odd { get; } = [];

    public int Requests { get; private set; }

    /// <summary>Time that users spent in sessions, summed.</summary>
    public TimeSpan SessionTime { get; private set; }

    public ulong Trace { get; private set; } = 14695981039346656037;

    public int Count(MarketEventKind kind) => _events[(int)kind];

    /// <summary>The most often that one job had an event of this kind.</summary>
    public int MostPerJob(MarketEventKind kind) => _perJob.Where(entry => entry.Key.Kind == kind).Select(entry => entry.Value).DefaultIfEmpty().Max();

    public void Run(TimeSpan until)
    {
        while (_queue.TryPeek(out var next, out var key) && key.At <= until)
        {
            _queue.Dequeue();
            _now = key.At;
            next();
        }
        CountSessions(0, until);
    }

    public void Saw(MarketEvent marketEvent)
    {
        Assert.Equal(_now, marketEvent.At);
        _events[(int)marketEvent.Kind]++;
        var key = (marketEvent.Kind, marketEvent.JobId);
        _perJob[key] = _perJob.GetValueOrDefault(key) + 1;
    }

    private void Start(MarketPersonas personas, int population, string name, int count)
    {
        for (var number = 0; number < count; number++)
        {
            var user = new UserKey(population, name, number);
            var mind = personas.Create(user);
            In(TimeSpan.FromMilliseconds(5 * number), () => Begin(user, mind));
        }
    }

    private void In(TimeSpan delay, Action action) => _queue.Enqueue(action, (_now + delay, _order++));

    private void Begin(UserKey user, IBehaviour mind)
    {
        CountSessions(1, _now);
        mind.BeginSession(_now);
        MoveOn(user, mind);
    }

    private void MoveOn(UserKey user, IBehaviour mind)
    {
        if (mind.Next(_now) is { } step)
        {
            Assert.True(step.Think >= TimeSpan.Zero);
            In(step.Think + (_latency / 2), () => Serve(user, mind, step));
            return;
        }
        CountSessions(-1, _now);
        In(mind.PauseBetweenSessions(), () => Begin(user, mind));
    }

    private void Serve(UserKey user, IBehaviour mind, Step step)
    {
        var (outcome, finding) = (OutcomeClass.Ok, default(Finding));
        var fault = _fault?.Invoke(step.Call);
        var isServed = fault is null || (fault is OutcomeClass.Timeout or OutcomeClass.ServerError && _order % 2 == 0);
        if (isServed) (outcome, finding) = Market.Handle(user, step.Call);
        if (fault is not null) (outcome, finding) = (fault.Value, null);
        In(_latency / 2, () => Hear(user, mind, step, new Answer(step.Call, outcome, finding)));
    }

    private void Hear(UserKey user, IBehaviour mind, Step step, Answer answer)
    {
        Requests++;
        _steps[step.Name] = _steps.GetValueOrDefault(step.Name) + 1;
        Outcomes[answer.Outcome] = Outcomes.GetValueOrDefault(answer.Outcome) + 1;
        if (answer.Outcome != OutcomeClass.Ok) Odd[(step.Name, answer.Outcome)] = Odd.GetValueOrDefault((step.Name, answer.Outcome)) + 1;
        Hash($"{_now.Ticks} {user} {step.Name} {answer.Outcome}");
        mind.Learn(answer, _now);
        MoveOn(user, mind);
    }

    private void Hash(string line)
    {
        foreach (var letter in line) Trace = (Trace ^ letter) * 1099511628211;
    }

    private void CountSessions(int change, TimeSpan at)
    {
        SessionTime += (at - _lastChange) * _inSession;
        _lastChange = at;
        _inSession += change;
    }
}
