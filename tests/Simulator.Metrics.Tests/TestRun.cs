using Simulator.Metrics.Aggregation;
using Simulator.Metrics.Recording;
using Simulator.Metrics.Results;
using Simulator.Metrics.Snapshots;
using Simulator.Metrics.Thresholds;
using Simulator.Model.Behaviour;
using Simulator.Model.Load;
using Simulator.Model.Marketplace;
using Simulator.Model.Plans;
using Simulator.Model.Runs;

namespace Simulator.Metrics.Tests;

/// <summary>A run that tests live second by second: what its one node measures, its ledger and its thresholds.</summary>
internal sealed class TestRun
{
    public const int Homeowners = 0;
    public const int Contractors = 1;
    public const int Browse = 0;
    public const int Bid = 1;

    private long _sequence;
    private int _second;

    /// <param name="tags">What steps carry, by their names.</param>
    public TestRun(LoadPlan plan, params (string Step, string Key, string Value)[] tags)
    {
        Plan = plan;
        Catalog = new SeriesCatalog(plan, ["browse", "bid"])
        {
            Tags = tags.GroupBy(tag => tag.Step).ToDictionary(step => step.Key, step => (IReadOnlyList<KeyValuePair<string, string>>)[.. step.Select(tag => KeyValuePair.Create(tag.Key, tag.Value))]),
        };
        Ledger = new RunLedger(plan, Catalog);
        Evaluator = new ThresholdEvaluator(plan, Catalog);
    }

    public LoadPlan Plan { get; }

    public SeriesCatalog Catalog { get; }

    public RunLedger Ledger { get; }

    public ThresholdEvaluator Evaluator { get; }

    public List<(int Second, ThresholdDecision Decision)> Decisions { get; } = [];

    /// <summary>Two phases, warm-up of 5 s and stress of 20 s in two levels of 10 s.</summary>
    public static LoadPlan PlanWith(params Threshold[] thresholds) => new()
    {
        Name = "test",
        Seed = 7,
        Target = new TargetPlan(null, "marketplace", new RequestTimeouts(TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(10))),
        Clock = new ClockPlan(1, TimeSpan.FromDays(1)),
        Accounts = new AccountsPlan("example.org", 1, 0),
        Populations = [new Population("homeowners", Persona.Homeowner, 0.4, null!), new Population("contractors", Persona.Contractor, 0.6, null!)],
        Phases =
        [
            new Phase("warm-up", true, [new Segment("warm-up", null, LoadModel.Closed, new LoadCurve(10, 10), TimeSpan.FromSeconds(5))]),
            new Phase("stress", true,
            [
                new Segment("stress", "100", LoadModel.Closed, new LoadCurve(100, 100), TimeSpan.FromSeconds(10)),
                new Segment("stress", "200", LoadModel.Closed, new LoadCurve(200, 200), TimeSpan.FromSeconds(10)),
            ]),
            new Phase("recovery", false, [new Segment("recovery", null, LoadModel.Closed, new LoadCurve(10, 10), TimeSpan.FromSeconds(5))]),
        ],
        Thresholds = thresholds,
        DrainLimit = TimeSpan.FromSeconds(5),
        Validity = new ValidityPlan(TimeSpan.FromMilliseconds(20), 0.9, 0.05),
    };

    public static Threshold Goal(Metric metric, Limits limits, ThresholdScope? scope = null, int? window = null) => new()
    {
        Name = "goal",
        Scope = scope ?? new ThresholdScope.WholeRun(),
        Metric = metric,
        Limits = limits,
        Window = window is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
    };

    public static Limits Below(double target, double? fail = null) => new(false, target, null, fail);

    public static Limits Above(double target, double? fail = null) => new(true, target, null, fail);

    public static Metric P99 => new Metric.LatencyPercentile(Latency.Response, 99);

    public static SeriesSnapshot Series(SeriesKey key, params IEnumerable<long> micros)
    {
        var histogram = new Histogram();
        foreach (var one in micros) histogram.Record(one);
        return new SeriesSnapshot(key, histogram.ToSparse(), histogram.ToSparse());
    }

    /// <summary>So many requests of one latency.</summary>
    public static SeriesSnapshot Requests(
        int segment, int count, double milliseconds, OutcomeClass outcome = OutcomeClass.Ok, int population = Homeowners, int step = Browse) =>
        Series(new SeriesKey(population, step, segment, outcome), Enumerable.Repeat((long)(milliseconds * 1000), count));

    /// <summary>So many times of one part of an exchange; those of a connection have no step.</summary>
    public static TransportSeries Times(TransportPart part, int segment, int count, double milliseconds, int step = Browse) => new(
        new TransportKey(part, part.IsOfConnection() ? TransportKey.NoStep : step, segment),
        Series(default, Enumerable.Repeat((long)(milliseconds * 1000), count)).Response);

    public static NodeSnapshot Snapshot(string node, long sequence, int second, int segment, params SeriesSnapshot[] series) => new(
        node, sequence, second, segment, series, [], [default, default], [], [], new GeneratorSnapshot(SparseHistogram.Empty, 0.5, 0.25, 100, TimeSpan.Zero));

    /// <summary>Lives one second with the given measurements.</summary>
    public ClosedSecond Live(
        int segment, IReadOnlyList<SeriesSnapshot> series, int users = 10, IReadOnlyList<InFlightRequest>? inFlight = null, double? lagMs = null,
        TransportSnapshot? transport = null, MeasuresSnapshot? measures = null)
    {
        var lag = new Histogram();
        if (lagMs is { } late) lag.Record((long)(late * 1000));
        var snapshot = Snapshot("node", ++_sequence, _second, segment, [.. series]) with
        {
            InFlight = inFlight ?? [],
            Transport = transport ?? TransportSnapshot.Empty,
            Measures = measures ?? MeasuresSnapshot.Empty,
            Populations = [new PopulationSnapshot(users, users, 0, 1, 0, 1), default],
            Generator = new GeneratorSnapshot(lag.ToSparse(), 0.5, 0.25, 100, TimeSpan.Zero),
        };
        Ledger.Merge(snapshot);
        var closed = Ledger.CloseSecond(_second);
        Decisions.AddRange(Evaluator.Judge(closed).Select(decision => (_second, decision)));
        _second++;
        return closed;
    }

    /// <summary>Lives some seconds alike.</summary>
    public TestRun Live(int seconds, int segment, Func<int, IReadOnlyList<SeriesSnapshot>> series, int users = 10)
    {
        for (var i = 0; i < seconds; i++) Live(segment, series(i), users);
        return this;
    }

    /// <summary>Lives all phases with ten quick requests a second.</summary>
    public TestRun LiveWell(int throughSegment = 3)
    {
        for (var segment = 0; segment <= throughSegment; segment++)
        {
            var here = segment;
            Live((int)Plan.Segments[segment].Duration.TotalSeconds, segment, _ => [Requests(here, 10, 50)]);
        }
        return this;
    }

    public RunRecord Record(StopReason? reason = null) => Ledger.ToRecord(
        new RunFacts
        {
            RunId = "20260101T000000Z-test",
            SimulatorVersion = "0.1.0",
            Target = "http://localhost",
            StartedAt = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
            Duration = TimeSpan.FromSeconds(_second),
            StopReason = reason ?? new StopReason.PlanCompleted(),
            PlanText = "name: test",
            PlanHash = "00",
        },
        Evaluator.Finish());

    public RunSummary Summary(StopReason? reason = null) => SummaryBuilder.Build(Record(reason), Plan);

    public ThresholdResult Result(StopReason? reason = null) => Assert.Single(Summary(reason).Thresholds);
}
