using System.Text;
using Akka.Actor;
using Akka.Serialization;
using Simulator.Actors.Hosting;
using Simulator.Actors.Load;
using Simulator.Actors.Reporting;
using Simulator.Actors.Runs;
using Simulator.Metrics.Recording;
using Simulator.Metrics.Results;
using Simulator.Metrics.Snapshots;
using Simulator.Model.Behaviour;
using Simulator.Model.Load;
using Simulator.Model.Marketplace;
using Simulator.Model.Runs;
using Simulator.Model.Scripts;

namespace Simulator.Actors.Tests.Hosting;

public class WireSerializerTests : ActorTest
{
    private const string ActorPath = "<actor>";

    private static readonly RunId Run = new("20260101T000000Z-test");
    private static readonly LatencySummary Latency = new(200, 1.5, 2, 3, 4, null, 5.25, 1.75, 0);

    private static readonly IReadOnlyDictionary<string, CapturedValue> Captured =
        new Dictionary<string, CapturedValue> { ["shop"] = new("7", ValueKind.Number), ["name"] = new("Zoë \"A\"", ValueKind.Text) };

    private readonly WireSerializer _serializer;
    private readonly IActorRef _actor;

    public WireSerializerTests()
    {
        _serializer = new WireSerializer((ExtendedActorSystem)Sys);
        _actor = Sys.ActorOf(Props.Empty, "someone");
    }

    /// <summary>Every message once, and more where a field has forms of its own.</summary>
    private IReadOnlyList<IWireMessage> Messages =>
    [
        new RunProtocol.StartRun(Run, """{"name":"a"}""", "00ff", new Uri("http://target:81/")),
        new RunProtocol.StopRun(Run, new StopReason.PlanCompleted(), false),
        new RunProtocol.StopRun(Run, new StopReason.ThresholdBreached("response p99 of run"), false),
        new RunProtocol.StopRun(Run, new StopReason.StoppedByOperator(""), true),
        new RunProtocol.StopRun(Run, new StopReason.Signalled("SIGINT"), true),
        new RunProtocol.StopRun(Run, new StopReason.SimulatorFailed("bug"), true),
        new RunProtocol.RunAccepted(Run),
        new RunProtocol.RunRefused(Run, "run \"x\" is in progress"),
        new RunProtocol.RunErrandBegan(Run, Errand.Teardown),
        new RunProtocol.RunPreparing(Run, 5, 50),
        new RunProtocol.RunFailed(Run, "no", 102),
        new RunProtocol.SecondPassed(Run, TimeSpan.FromSeconds(7.5), Second(), Latency),
        new RunProtocol.SecondPassed(Run, TimeSpan.FromSeconds(7.5), Second() with { Level = null, ResponseMs = null }, null),
        new RunProtocol.PhaseJumped(Run, "recovery", "slow"),
        new RunProtocol.ChangeRunLoad(Run, LoadChange.Level(2, TimeSpan.FromSeconds(5), 50)),
        new RunProtocol.LoadChanged(Run, LoadChange.Level(null, TimeSpan.FromSeconds(5), 50)),
        new RunProtocol.LoadChangeRefused(Run, "there is no population 7"),
        new RunProtocol.RunDraining(Run, new StopReason.PlanCompleted()),
        new RunProtocol.RunFinished(Run, [1, 2, 255]),
        new LoadProtocol.RegisterNode("akka.tcp://simulator@a:1#2", _actor),
        new LoadProtocol.NodeRegistered(),
        new LoadProtocol.PrepareShare(Run, "plan", new Uri("http://target"), new Share(1, 3)),
        new LoadProtocol.PrepareShare(Run, "plan", new Uri("http://target"), new Share(1, 3)) { Setup = Captured },
        new LoadProtocol.RunErrand(Run, Errand.Setup, "plan", new Uri("http://target")),
        new LoadProtocol.RunErrand(Run, Errand.Teardown, "plan", new Uri("http://target")) { Setup = Captured },
        new LoadProtocol.DropErrand(Run, Errand.Setup),
        new LoadProtocol.ErrandDone(Run, Errand.Setup, "a", Captured),
        new LoadProtocol.ErrandDone(Run, Errand.Teardown, "a", null) { Failure = "teardown took longer than 5 s" },
        new LoadProtocol.SharePreparing(Run, "a", 5, 50),
        new LoadProtocol.ShareReady(Run, "a"),
        new LoadProtocol.ShareRefused(Run, "a", "no", 104),
        new LoadProtocol.BeginShare(Run, TimeSpan.FromSeconds(1.5), _actor),
        new LoadProtocol.JumpToPhase(Run, 2, 3, TimeSpan.FromSeconds(90)),
        new LoadProtocol.ChangeLoad(Run, 3, new LoadChange(1, TimeSpan.FromSeconds(5), true, new LoadCurve([new(0, 0.5, 1, 2), new(0.5, 1, 3, 4)]), TimeSpan.FromSeconds(9), 0.5)),
        new LoadProtocol.ChangeLoad(Run, 3, LoadChange.Times(null, TimeSpan.FromSeconds(5), 0)),
        new LoadProtocol.ShareWorkDone(Run, "a", 2),
        new LoadProtocol.DrainShare(Run, TimeSpan.FromSeconds(5)),
        new LoadProtocol.ShareDrained(Run, "a", 4_000_000_000, 2),
        new LoadProtocol.ShareFailed(Run, "a", "bug"),
        new MetricsProtocol.SnapshotTaken(Run, Snapshot()),
        new MetricsProtocol.SnapshotMerged(Run, 7),
    ];

    [Fact]
    public void Every_message_that_may_cross_is_here()
    {
        var all = typeof(IWireMessage).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(IWireMessage)) && !type.IsInterface).Select(type => type.Name);

        Assert.Equal(all.Order(StringComparer.Ordinal), Messages.Select(each => each.GetType().Name).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_message_is_the_same_on_the_other_side() => Assert.All(Messages, each =>
    {
        var read = _serializer.FromBinary(_serializer.ToBinary(each), _serializer.Manifest(each));

        Assert.Equal(each.GetType(), read.GetType());
        Assert.Equal(Text(each), Text((IWireMessage)read));
    });

    // What stands in the file is a promise to nodes of another version: a change of it is a change of the protocol.
    [Fact]
    public void The_bytes_of_a_message_do_not_change() => Assert.Equal(
        File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Hosting", "messages.golden")),
        Messages.Select(each => $"{_serializer.Manifest(each)} {Text(each)}"));

    [Fact]
    public void The_serializer_keeps_its_number() => Assert.Equal(7300, _serializer.Identifier);

    [Fact]
    public void An_actor_is_found_again_on_the_other_side()
    {
        var read = (LoadProtocol.RegisterNode)_serializer.FromBinary(
            _serializer.ToBinary(new LoadProtocol.RegisterNode("a", _actor)), nameof(LoadProtocol.RegisterNode));

        Assert.Equal(_actor, read.LoadNode);
    }

    [Fact]
    public void A_message_that_is_too_long_is_refused_with_its_size()
    {
        var failure = Assert.Throws<InvalidOperationException>(() => _serializer.ToBinary(new RunProtocol.RunFinished(Run, new byte[900_000])));

        Assert.Equal("RunFinished has 1200055 bytes; at most 1000000 can cross between nodes", failure.Message);
    }

    [Fact]
    public void The_longest_message_still_crosses()
    {
        var longest = new RunProtocol.RunFinished(Run, new byte[749_955]);

        Assert.InRange(_serializer.ToBinary(longest).Length, WireSerializer.MaxBytes - 10, WireSerializer.MaxBytes);
    }

    [Fact]
    public void A_message_that_nobody_knows_is_named()
    {
        var failure = Assert.Throws<ArgumentException>(() => _serializer.FromBinary([], "PauseRun"));

        Assert.StartsWith("no message is called PauseRun; do all nodes run the same version?", failure.Message, StringComparison.Ordinal);
    }

    private static NodeSnapshot Snapshot() => new(
        "a", 7, 6, 1,
        [new SeriesSnapshot(new SeriesKey(0, 2, 1, OutcomeClass.Timeout), new SparseHistogram([3, 900], [2, 1], 5000, 5006, 0), new SparseHistogram([3], [3], 3, 9, 0))],
        [new InFlightRequest(0, 1, 1, 1234)], [new PopulationSnapshot(10, 9, 8, 7, 6, 5) { Retries = 4 }], [0, 3],
        [new MarketEvent(MarketEventKind.JobPosted, "job-1", new UserKey(0, "people", 4), TimeSpan.FromSeconds(6.5), 12_000)],
        new GeneratorSnapshot(new SparseHistogram([1], [4], 1, 4, 0), 0.5, 0.25, 1 << 20, TimeSpan.FromMilliseconds(2)))
    {
        Conduct = new ConductSnapshot(0xFEED, [3, 900], [2, -1], [new DrawStretch(0, 4, 8, [1, 65_535])], [0xABCD], [new SessionStart(0, 6_000_001), new SessionStart(1, 5_999_999)]),
        Measures = new MeasuresSnapshot(
            [new GroupSeries(new GroupKey(1, 2, true), new SparseHistogram([1], [4], 1, 4, 0))],
            [new TrendSeries(new MetricKey(0, 2), new SparseValues([60_000], [3], -5, 7, 9, 0))], [new TallySeries(new MetricKey(1, 2), 4, -1, 0)]),
    };

    private static SecondRecord Second() => new(
        6, 1, "stress", "200", 10, 9, 8, 7, 6, 5, 1, 2, new Dictionary<string, long> { ["ok"] = 4, ["timeout"] = 1 }, Latency, null, 3, 12.5,
        new Dictionary<string, long> { ["jobPosted"] = 1 }, new GeneratorSecond(0.5, 0.75, 0.5, 0.25, 1024, 2, 1), true)
    {
        Measures = new MeasuresSecond(
            new Dictionary<string, GroupFigures> { ["checkout"] = new(4, 1, 4, 0.25, Latency) },
            new Dictionary<string, MetricFigures>
            {
                ["basket"] = new(3, null, null, null, new TrendSummary(-1, 2, null, null, null, null, 7.5, 3), 0), ["orders"] = new(2, 12.5, 12.5, null, null, 1), ["soldOut"] = new(2, null, null, 0.5, null, 0),
            }),
    };

    // JSON as it is, bytes as Base64; an actor's path differs from run to run.
    private string Text(IWireMessage message)
    {
        var bytes = _serializer.ToBinary(message);
        return message is MetricsProtocol.SnapshotTaken
            ? Convert.ToBase64String(bytes)
            : Encoding.UTF8.GetString(bytes).Replace(Serialization.SerializedActorPath(_actor), ActorPath, StringComparison.Ordinal);
    }
}
