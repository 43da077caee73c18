using Akka.Actor;
using Simulator.Actors.Load;
using Simulator.Actors.Reporting;
using Simulator.Metrics.Recording;
using Simulator.Model.Behaviour;
using Simulator.Model.Runs;
using Simulator.Model.Scripts.Measures;
using static Simulator.Actors.Tests.GivenRun;

namespace Simulator.Actors.Tests.Reporting;

public class SnapshotPublisherTests : ActorTest
{
    private static readonly RunId Run = new("run");

    private static readonly LoadOptions Options = new()
    {
        RegisterInterval = TimeSpan.FromSeconds(1), ResendSnapshotsAfter = TimeSpan.FromSeconds(5), KeepSnapshots = 4, MaxUserFailures = 3,
    };

    private readonly FakeAggregator.Book _book = new();
    private readonly IActorRef _aggregator;
    private readonly NodeRun _run = Of(Plan(Users("first", 3, 10, 10), Users("second", 57, 10, 10)), new ScriptedMinds(BrowseAndBuy, default), new FakeTarget());

    public SnapshotPublisherTests() => _aggregator = Sys.ActorOf(Props.Create(() => new FakeAggregator(_book)));

    [Fact]
    public async Task Each_second_is_sent_when_it_is_over()
    {
        await Start();

        await PassTo(S(4.999));

        Assert.Equal([(1, 0, 0), (2, 1, 0), (3, 2, 0), (4, 3, 1)], _book.Taken.Select(taken => ((int)taken.Sequence, taken.Second, taken.Segment)));
        Assert.All(_book.Taken, taken => Assert.Equal("node", taken.Node));
    }

    [Fact]
    public async Task A_snapshot_holds_what_its_second_brought()
    {
        await Start();
        await PassTo(S(1.5));
        _run.Instruments.Samples.Record(new Sample(0, 1, 0, OutcomeClass.Ok, 2_000, 1_000));
        _run.Instruments.Lag.Record(700);
        _run.Instruments.StartLag.Record(500);
        _run.Instruments.Transport!.Record(new TransportSample(1, 0, -1, -1, -1, 300, 40));
        _run.Instruments.Tallies[0].UserBegan();
        _run.Instruments.Tallies[0].SessionStarted();
        _run.Instruments.InFlight.Began(_run.Instruments.InFlight.Rent(), 0, 1, 0, dueMicros: 1_400_000);

        await PassTo(S(3));

        Assert.Equal([0, 1, 0], _book.Taken.Select(taken => taken.Series.Count));
        Assert.Equal(new SeriesKey(0, 1, 0, OutcomeClass.Ok), _book.Taken[1].Series[0].Key);
        Assert.Equal([0, 700, 0], _book.Taken.Select(taken => taken.Generator.Lag.MaxMicros));
        Assert.Equal([0, 500, 0], _book.Taken.Select(taken => taken.Generator.StartLag.MaxMicros));
        Assert.Equal([0, 2, 0], _book.Taken.Select(taken => taken.Transport.Series.Count));
        Assert.All(_book.Taken, taken => Assert.Equal((3, 2), (taken.Transport.Connections.Open, taken.Generator.PoolQueue)));
        Assert.Equal([(0, 0), (1, 1), (1, 0)], _book.Taken.Select(taken => (taken.Populations[0].ActiveUsers, taken.Populations[0].SessionsStarted)));
        Assert.Equal([600_000, 1_600_000], _book.Taken.SelectMany(taken => taken.InFlight).Select(request => request.AgeMicros));
    }

    [Fact]
    public async Task A_snapshot_holds_what_scripts_measured_in_its_second()
    {
        var plan = Plan(Users("first", 3, 10, 10)) with { Groups = ["checkout"], Metrics = [new("orders", CustomMetricKind.Counter)] };
        var run = Of(plan, new ScriptedMinds(BrowseAndBuy, default), new FakeTarget());
        await Start(Clock, run);
        await PassTo(S(1.5));
        run.Instruments.Measures!.GroupLeft(default, 0, S(0.7), true, S(1.5));
        run.Instruments.Measures!.Measured(default, 0, 12.5, S(1.5));

        await PassTo(S(2.999));

        Assert.Equal([0, 1], _book.Taken.Select(taken => taken.Measures.Groups.Count));
        Assert.Equal(700_000, _book.Taken[1].Measures.Groups[0].Times.MaxMicros);
        Assert.Equal(12_500_000, (long)_book.Taken[1].Measures.Tallies[0].Sum);
    }

    [Fact]
    public async Task In_a_run_that_is_older_the_present_second_comes_first()
    {
        var clock = new RunClock(Time, S(7.25));
        Pacer = new ManualPacer(clock);

        await Start(clock);
        await Pass(S(2));

        Assert.Equal([(1, 7), (2, 8)], _book.Taken.Select(taken => ((int)taken.Sequence, taken.Second)));
    }

    [Fact]
    public async Task A_snapshot_is_sent_again_until_it_is_merged()
    {
        _book.Acknowledges = false;
        await Start();
        await PassTo(S(1));
        _book.Acknowledges = true;

        await PassTo(S(12));

        // The first is old enough at 6 s; the others were merged at once.
        Assert.Equal([1, 2, 3, 4, 5, 1, 6, 7, 8, 9, 10, 11, 12], _book.Taken.Select(taken => (int)taken.Sequence));
    }

    [Fact]
    public async Task Only_the_newest_snapshots_are_kept()
    {
        _book.Acknowledges = false;
        await Start();
        await PassTo(S(10.5));
        _book.Taken.Clear();
        _book.Acknowledges = true;

        await PassTo(S(20));

        // Of the first ten the seventh gave way to the eleventh.
        Assert.Equal(Enumerable.Range(8, 13), _book.Taken.Select(taken => (int)taken.Sequence).Distinct().Order());
    }

    [Fact]
    public async Task The_last_snapshot_holds_the_second_that_was_begun()
    {
        var publisher = await Start();
        await PassTo(S(2.5));
        _run.Instruments.Samples.Record(new Sample(0, 0, 0, OutcomeClass.Ok, 2_000, 1_000));

        await Tell(publisher, new SnapshotPublisher.PublishLast());

        Assert.Equal(3, (await Expect<SnapshotPublisher.AllMerged>()).LastSequence);
        Assert.Equal((3, 2, 1), ((int)_book.Taken[^1].Sequence, _book.Taken[^1].Second, _book.Taken[^1].Series.Count));
        await Pass(S(5));
        Assert.Equal(3, _book.Taken.Count);
    }

    [Fact]
    public async Task All_is_merged_when_the_last_acknowledgement_is_in()
    {
        _book.Acknowledges = false;
        var publisher = await Start();
        await PassTo(S(1));
        await Tell(publisher, new SnapshotPublisher.PublishLast());
        Assert.False(HasMessages);
        _book.Acknowledges = true;

        await Pass(S(4));
        Assert.False(HasMessages);
        await Pass(S(2));

        Assert.Equal(2, (await Expect<SnapshotPublisher.AllMerged>()).LastSequence);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Without_an_aggregator_nothing_is_waited_for(bool isLastSentBefore)
    {
        _book.Acknowledges = false;
        var publisher = await Start();
        await PassTo(S(1));

        object[] words = isLastSentBefore ? [new SnapshotPublisher.PublishLast(), PoisonPill.Instance] : [PoisonPill.Instance, new SnapshotPublisher.PublishLast()];
        foreach (var word in words)
        {
            await Tell(word is PoisonPill ? _aggregator : publisher, word);
        }

        Assert.Equal(2, (await Expect<SnapshotPublisher.AllMerged>()).LastSequence);
    }

    private Task<IActorRef> Start() => Start(Clock);

    private Task<IActorRef> Start(RunClock clock, NodeRun? run = null)
    {
        run ??= _run;
        run.Begin(clock, Pacer);
        return StartChild(SnapshotPublisher.Props(Run, "node", run, _aggregator, Options), "publisher");
    }
}
