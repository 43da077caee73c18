using Simulator.Metrics.Aggregation;
using Simulator.Metrics.Conformance;
using Simulator.Metrics.Recording;
using Simulator.Metrics.Results;
using Simulator.Metrics.Snapshots;
using Simulator.Metrics.Thresholds;
using Simulator.Model.Behaviour;
using Simulator.Model.Chance;
using Simulator.Model.Load;
using Simulator.Model.Marketplace;
using Simulator.Model.Plans;
using Simulator.Model.Runs;
using Simulator.Model.Tests.Marketplace;

namespace Simulator.Metrics.Tests.Conformance;

/// <summary>A closed crowd in virtual time whose conduct is counted as on a node, second by second, and held against <see cref="Plan"/>. How it really behaves can be set apart from that plan.</summary>
internal sealed class WatchedCrowd
{
    public const double ThinkScale = 0.05;

    private static readonly TimeSpan Service = TimeSpan.FromMilliseconds(4);

    private readonly PriorityQueue<Action, (TimeSpan At, long Order)> _queue = new();
    private readonly ConductRecorder _conduct = new(new ConductLayout(Plan), 1);
    private readonly SampleRecorder _samples;
    private readonly SeriesCatalog _catalog = new(Plan, MarketSteps.All);
    private readonly EasyMarket _market;
    private readonly Dictionary<UserKey, TimeSpan> _inSession = [];
    private readonly Dictionary<UserKey, TimeSpan> _waiting = [];
    private readonly RunSchedule _schedule = RunSchedule.Of(Plan);
    private RandomStream _chance;
    private TimeSpan _now;
    private long _order;
    private int _active;
    private int _seconds;

    public WatchedCrowd(ulong seed)
    {
        _samples = new SampleRecorder(_catalog);
        _market = new EasyMarket(seed);
        _chance = new RandomStream(seed, new UserKey(0, "crowd", 0), StreamKind.Retry);
        Seed = seed;
    }

    public ulong Seed { get; }

    /// <summary>How users really decide.</summary>
    public MarketModel Lived { get; init; } = Model;

    public double LivedThinkScale { get; init; } = ThinkScale;

    /// <summary>Whose streams a user really draws from.</summary>
    public Func<UserKey, UserKey> Streams { get; init; } = user => user;

    /// <summary>How late every request is, besides up to half a millisecond of chance.</summary>
    public TimeSpan Late { get; init; }

    /// <summary>What becomes of a pause before it is kept and told.</summary>
    public Func<TimeSpan, TimeSpan> Kept { get; init; } = pause => pause;

    public int Users { get; init; } = 120;

    public static MarketModel Model { get; } = ReferenceModel.Market with
    {
        Session = ReferenceModel.Market.Session with { Pause = new Laws.Exponential(20) { Cap = 200 } },
    };

    public static LoadPlan Plan { get; } = TestRun.PlanWith() with
    {
        Clock = new ClockPlan(ThinkScale, TimeSpan.FromSeconds(1)),
        Populations = [new("homeowners", Persona.Homeowner, 0.3, Model), new("contractors", Persona.Contractor, 0.5, Model), new("visitors", Persona.Visitor, 0.2, Model)],
        Phases = [new Phase("steady", true, [new Segment("steady", null, LoadModel.Closed, new LoadCurve(120, 120), TimeSpan.FromSeconds(100))])],
    };

    /// <summary>Bytes of the largest second.</summary>
    public int MostBytes { get; private set; }

    public ConformanceSummary Judge(int seconds = 100) => ConformanceJudge.Judge(Run(seconds), Plan)!;

    public RunRecord Run(int seconds)
    {
        _seconds = seconds;
        var ledger = new RunLedger(Plan, _catalog);
        for (var number = 0; number < Users; number++) Start(number);
        for (var second = 0; second < seconds; second++)
        {
            var end = TimeSpan.FromSeconds(second + 1);
            while (_queue.TryPeek(out var next, out var key) && key.At < end)
            {
                _queue.Dequeue();
                _now = key.At;
                next();
            }
            if (second == seconds - 1) CutSessions(end);
            var bytes = NodeSnapshotCodec.Write(Snapshot(second));
            MostBytes = Math.Max(MostBytes, bytes.Length);
            ledger.Merge(NodeSnapshotCodec.Read(bytes));
            ledger.CloseSecond(second);
        }
        return ledger.ToRecord(
            new RunFacts
            {
                RunId = "test", SimulatorVersion = "0", Target = "", StartedAt = default, Duration = TimeSpan.FromSeconds(seconds),
                StopReason = new StopReason.PlanCompleted(), PlanText = "", PlanHash = "",
            },
            []);
    }

    private NodeSnapshot Snapshot(int second) => new(
        "node", second + 1, second, 0, _samples.Flip(), [], [new PopulationSnapshot(_active, _active, 0, 0, 0, 0), default, default], [], [],
        new GeneratorSnapshot(SparseHistogram.Empty, 0, 0, 0, TimeSpan.Zero))
    {
        Conduct = _conduct.Flip(isSecond: second < _seconds - 1),
    };

    private void Start(int number)
    {
        var population = number % 10 < 3 ? 0 : number % 10 < 8 ? 1 : 2;
        var user = new UserKey(population, Plan.Populations[population].Name, number);
        var personas = new MarketPersonas(
            Seed, [new(Persona.Homeowner, Lived), new(Persona.Contractor, Lived), new(Persona.Visitor, Lived)], LivedThinkScale, 86_400, new Unwatched(),
            new AsSomebodyElse(user, new Keeping(_conduct, Kept)));
        var mind = personas.Create(Streams(user));
        _active++;
        Pause(user, mind);
    }

    private void Waited(UserKey user, TimeSpan until)
    {
        if (_waiting.Remove(user, out var since)) _conduct.Waited(_schedule, since, until);
    }

    private void CutSessions(TimeSpan end)
    {
        foreach (var user in _waiting.Keys.ToList()) Waited(user, end);
        foreach (var (user, began) in _inSession) _conduct.SessionEnded(user, end - began, isCut: true);
    }

    private void At(TimeSpan due, Action action) => _queue.Enqueue(action, (due, _order++));

    private void Pause(UserKey user, IBehaviour mind)
    {
        _waiting[user] = _now;
        var due = _now + mind.PauseBetweenSessions();
        At(due, () =>
        {
            _inSession[user] = due;
            _conduct.SessionFollowed(user);
            Waited(user, due);
            mind.BeginSession(due);
            MoveOn(user, mind, due, due);
        });
    }

    private void MoveOn(UserKey user, IBehaviour mind, TimeSpan from, TimeSpan began)
    {
        if (mind.Next(from) is not { } step)
        {
            _inSession.Remove(user);
            _conduct.SessionEnded(user, _now - began, isCut: false);
            Pause(user, mind);
            return;
        }
        var think = Kept(step.Think);
        _waiting[user] = from;
        var due = from + think;
        At(due + Late + TimeSpan.FromMilliseconds(0.5 * _chance.NextDouble()), () =>
        {
            _conduct.Sent(user, step.Pause, _now - from, think);
            Waited(user, _now);
            var sent = _now;
            At(_now + Service, () =>
            {
                _samples.Record(new Sample(
                    user.Population, _catalog.IndexOfStep(step.Name), 0, OutcomeClass.Ok, (long)(_now - due).TotalMicroseconds, (long)(_now - sent).TotalMicroseconds));
                mind.Learn(new Answer(step.Call, OutcomeClass.Ok, _market.Answer(step.Call)), _now);
                MoveOn(user, mind, _now, began);
            });
        });
    }

    private sealed class Keeping(IMarketConduct listener, Func<TimeSpan, TimeSpan> kept) : IMarketConduct
    {
        public void Chose(UserKey user, int row, uint enabled, int option) => listener.Chose(user, row, enabled, option);

        public void Tossed(UserKey user, int row, double factor, bool taken) => listener.Tossed(user, row, factor, taken);

        public void Paused(UserKey user, int pause, TimeSpan drawn) => listener.Paused(user, pause, kept(drawn));

        public void Drew(UserKey user, int trait, double value) => listener.Drew(user, trait, value);

        public void Ranked(UserKey user, ulong open, int rank) => listener.Ranked(user, open, rank);

        public void Weighed(UserKey user, BidsWeighed choice) => listener.Weighed(user, choice);
    }
}
