using Akka.Actor;
using Akka.Configuration;
using Simulator.Actors.Hosting;
using Simulator.Actors.Load;
using Simulator.Actors.Reporting;
using Simulator.Actors.Runs;
using Simulator.Metrics.Aggregation;
using Simulator.Metrics.Recording;
using Simulator.Metrics.Results;
using Simulator.Metrics.Sinks;
using Simulator.Metrics.Snapshots;
using Simulator.Model.Behaviour;
using Simulator.Model.Plans;
using Simulator.Model.Runs;
using static Simulator.Actors.Reporting.MetricsProtocol;
using static Simulator.Actors.Tests.GivenRun;

namespace Simulator.Actors.Tests.Reporting;

public class MetricsAggregatorTests : ActorTest
{
    private static readonly RunId Run = new("run");

    private readonly FakeSink _sink = new();
    private LoadPlan _plan = Plan(Users("only", 60, 10, 10));
    private IActorRef _aggregator = ActorRefs.Nobody;

    [Fact]
    public async Task A_snapshot_that_comes_twice_is_acknowledged_twice_and_counted_once()
    {
        await Start("a");

        await Tell(_aggregator, new SnapshotTaken(Run, Snapshot("a", 1, 0, requests: 5)));
        await Tell(_aggregator, new SnapshotTaken(Run, Snapshot("a", 1, 0, requests: 5)));

        Assert.Equal([1, 1], (await AllHeard<SnapshotMerged>()).Select(merged => (int)merged.Sequence));
        Assert.Equal(5, (await Conclude()).Series.Sum(series => series.Response.Count));
    }

    [Fact]
    public async Task A_second_is_closed_when_all_nodes_have_told_it()
    {
        await Start("a", "b");
        await Tell(_aggregator, new SnapshotTaken(Run, Snapshot("a", 1, 0, requests: 5)));
        await Tell(_aggregator, new SnapshotTaken(Run, Snapshot("a", 2, 1, requests: 7)));
        Assert.Empty(await AllHeard<SecondClosed>());

        await Tell(_aggregator, new SnapshotTaken(Run, Snapshot("b", 1, 0, requests: 3)));

        var closed = Assert.Single(await AllHeard<SecondClosed>());
        Assert.Equal((0, 8), (closed.Second.Second, closed.Second.Requests));
        Assert.Equal(8, closed.Recent!.Count);
    }

    [Fact]
    public async Task A_second_is_not_waited_for_beyond_the_limit()
    {
        await Start("a", "b");
        await Pass(S(1));
        await Tell(_aggregator, new SnapshotTaken(Run, Snapshot("a", 1, 0, requests: 5)));

        await PassTo(S(3.9));
        Assert.Empty(await AllHeard<SecondClosed>());
        await PassTo(S(4));

        Assert.Equal([(0, 5L)], (await AllHeard<SecondClosed>()).Select(closed => (closed.Second.Second, closed.Second.Requests)));
    }

    [Fact]
    public async Task Seconds_of_which_nothing_came_are_closed_too()
    {
        await Start("a");

        await PassTo(S(6.5));

        Assert.Equal([0, 1, 2], (await AllHeard<SecondClosed>()).Select(closed => closed.Second.Second));
    }

    [Fact]
    public async Task What_comes_after_its_second_is_in_the_totals()
    {
        await Start("a", "b");
        await Tell(_aggregator, new SnapshotTaken(Run, Snapshot("a", 1, 0, requests: 5)));
        await PassTo(S(4));
        await AllHeard<object>();

        await Tell(_aggregator, new SnapshotTaken(Run, Snapshot("b", 1, 0, requests: 2)));

        Assert.Equal(new SnapshotMerged(Run, 1), Assert.Single(await AllHeard<SnapshotMerged>()));
        var record = await Conclude();
        Assert.Equal(5, record.Seconds[0].Requests);
        Assert.Equal(7, record.Series.Sum(series => series.Response.Count));
    }

    [Fact]
    public async Task The_recent_response_times_are_those_of_five_seconds()
    {
        await Start("a");

        for (var second = 0; second < 7; second++)
        {
            await Tell(_aggregator, new SnapshotTaken(Run, Snapshot("a", second + 1, second, requests: 10)));
        }

        Assert.Equal([10, 20, 30, 40, 50, 50, 50], (await AllHeard<SecondClosed>()).Select(closed => (int)closed.Recent!.Count));
    }

    [Fact]
    public async Task The_snapshots_of_another_run_are_not_heard()
    {
        await Start("a");

        await Tell(_aggregator, new SnapshotTaken(new RunId("other"), Snapshot("a", 1, 0, requests: 5)));

        Assert.Empty(await AllHeard<object>());
    }

    [Fact]
    public async Task A_threshold_that_stays_breached_is_told_to_the_parent_once()
    {
        var threshold = new Threshold
        {
            Name = "errors", Scope = new ThresholdScope.WholeRun(), Metric = new Metric.ErrorRate(), Limits = new Limits(false, null, null, 0.5),
            Window = S(1), Action = new ThresholdAction.Abort(S(2)),
        };
        _plan = _plan with { Thresholds = [threshold] };
        await Start("a");

        await Tell(_aggregator, new SnapshotTaken(Run, Snapshot("a", 1, 0, requests: 4, OutcomeClass.ServerError)));
        Assert.Empty(await AllHeard<ThresholdActed>());
        await Tell(_aggregator, new SnapshotTaken(Run, Snapshot("a", 2, 1, requests: 4, OutcomeClass.ServerError)));
        await Tell(_aggregator, new SnapshotTaken(Run, Snapshot("a", 3, 2, requests: 4, OutcomeClass.ServerError)));

        Assert.Equal(threshold, Assert.Single(await AllHeard<ThresholdActed>()).Threshold);
    }

    [Fact]
    public async Task The_sinks_get_every_second_in_order()
    {
        await Start("a");
        for (var second = 0; second < 4; second++)
        {
            await Tell(_aggregator, new SnapshotTaken(Run, Snapshot("a", second + 1, second, requests: 1)));
        }

        var record = await Conclude();

        Assert.Equal([0, 1, 2, 3], _sink.Written);
        Assert.True(_sink.IsFinished);
        Assert.Empty(record.Facts.Notes);
    }

    [Fact]
    public async Task Seconds_that_a_sink_refused_are_counted_and_stated()
    {
        _sink.Refuses = second => second is 1 or 2;
        await Start("a");
        for (var second = 0; second < 4; second++)
        {
            await Tell(_aggregator, new SnapshotTaken(Run, Snapshot("a", second + 1, second, requests: 1)));
        }

        var record = await Conclude("Watch out.");

        Assert.Equal([0, 3], _sink.Written);
        Assert.Equal(["Watch out.", "fake.jsonl lacks 2 seconds that could not be written; the totals here are complete."], record.Facts.Notes);
        Assert.Equal(4, record.Seconds.Count);
    }

    [Fact]
    public async Task A_sink_that_hangs_holds_up_neither_the_run_nor_its_end()
    {
        _sink.Hangs = true;
        await Start("a");
        for (var second = 0; second < 10; second++)
        {
            await Tell(_aggregator, new SnapshotTaken(Run, Snapshot("a", second + 1, second, requests: 1)));
        }

        Assert.Equal(10, (await AllHeard<SecondClosed>()).Count);
        await Tell(_aggregator, ConcludeWith());
        await Pass(S(5));

        var record = Read(await ExpectEventually<Concluded>());
        Assert.Equal("fake.jsonl lacks 10 seconds that could not be written; the totals here are complete.", Assert.Single(record.Facts.Notes));
    }

    [Fact]
    public async Task A_sink_that_fails_at_its_end_does_not_keep_the_run_from_its_own()
    {
        _sink.EndFailure = new InvalidOperationException("cannot close");
        await Start("a");
        await Tell(_aggregator, new SnapshotTaken(Run, Snapshot("a", 1, 0, requests: 1)));

        var record = await Conclude();

        Assert.Single(record.Seconds);
    }

    [Fact]
    public async Task The_whole_can_be_read_again()
    {
        await Start("a", "b");
        await Tell(_aggregator, new SnapshotTaken(Run, Snapshot("a", 1, 0, requests: 5)));
        await Tell(_aggregator, new SnapshotTaken(Run, Snapshot("b", 1, 0, requests: 1)));
        await Tell(_aggregator, new SnapshotTaken(Run, Snapshot("a", 2, 1, requests: 2)));

        var record = await Conclude("A note.");

        var facts = record.Facts;
        Assert.Equal(("run", "1.2.3", "http://target.example/", "the plan", "00ff"), (facts.RunId, facts.SimulatorVersion, facts.Target, facts.PlanText, facts.PlanHash));
        Assert.Equal((S(12), new StopReason.StoppedByOperator("enough")), (facts.Duration, facts.StopReason));
        Assert.Equal([6, 2], record.Seconds.Select(second => (int)second.Requests));
        Assert.Equal((2, 0), (record.Generator.Nodes, record.Generator.LostSnapshots));
        Assert.Equal(["people", "only"], record.Populations.Concat(record.Segments));
    }

    private static NodeSnapshot Snapshot(string node, long sequence, int second, int requests, OutcomeClass outcome = OutcomeClass.Ok)
    {
        var times = new Histogram();
        for (var i = 0; i < requests; i++)
        {
            times.Record(1_000);
        }

        SeriesSnapshot[] series = requests == 0 ? [] : [new SeriesSnapshot(new SeriesKey(0, 0, 0, outcome), times.ToSparse(), times.ToSparse())];
        return new NodeSnapshot(
            node, sequence, second, 0, series, [], [new PopulationSnapshot(10, 10, 0, 0, 0, 0)], [], [],
            new GeneratorSnapshot(SparseHistogram.Empty, 0, 0, 0, TimeSpan.Zero));
    }

    private static Conclude ConcludeWith(params string[] notes) =>
        new(new StopReason.StoppedByOperator("enough"), S(12), new Dictionary<string, long>(), notes);

    private static RunRecord Read(Concluded concluded) => RunRecordFile.Read(new MemoryStream(concluded.Record));

    private async Task Start(params string[] nodes)
    {
        var setup = new NodeSetup
        {
            Config = Config.Empty,
            Options = new NodeOptions(
                "127.0.0.1", 0,
                new CoordinatorOptions { Nodes = 1, NodeWait = S(30), ConcludeWait = S(20), SnapshotWait = S(3) },
                new LoadOptions { RegisterInterval = S(1), ResendSnapshotsAfter = S(5), KeepSnapshots = 10, MaxUserFailures = 1 },
                SinkBuffer: 100),
            Time = Time,
            Plans = new TravelledPlans([]),
            Sinks = new NoSinks(),
            Cores = 1,
            SimulatorVersion = "1.2.3",
        };
        var start = new RunProtocol.StartRun(Run, "the plan", "00ff", new Uri("http://target.example"));
        var catalog = new SeriesCatalog(_plan, ["browse", "buy"]);
        _aggregator = await StartChild(MetricsAggregator.Props(start, _plan, catalog, nodes, [_sink], setup), "aggregator");
    }

    private async Task<RunRecord> Conclude(params string[] notes)
    {
        await Tell(_aggregator, ConcludeWith(notes));
        return Read(await ExpectEventually<Concluded>());
    }

    private sealed class NoSinks : IRunSinks
    {
        public IReadOnlyList<ISecondSink> Open(RunId runId, LoadPlan plan) => [];
    }

    private sealed class FakeSink : ISecondSink
    {
        public string Name => "fake.jsonl";

        public List<int> Written { get; } = [];

        public Func<int, bool> Refuses { get; set; } = _ => false;

        public bool Hangs { get; set; }

        public Exception? EndFailure { get; set; }

        public bool IsFinished { get; private set; }

        public async ValueTask WriteAsync(SecondRecord second, CancellationToken cancellationToken)
        {
            if (Hangs)
            {
                await new TaskCompletionSource().Task;
            }

            if (Refuses(second.Second))
            {
                throw new IOException("disk full");
            }

            Written.Add(second.Second);
        }

        public ValueTask FinishAsync(CancellationToken cancellationToken)
        {
            IsFinished = true;
            return EndFailure is { } failure ? throw failure : ValueTask.CompletedTask;
        }
    }
}
