using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Simulator.Metrics.Recording;
using Simulator.Metrics.Snapshots;
using Simulator.Model.Behaviour;
using Simulator.Model.Marketplace;

namespace Simulator.Metrics.Tests.Snapshots;

public class NodeSnapshotCodecTests
{
    private static readonly Gen<long> Any = Gen.Choose(0, 62).SelectMany(bits => Gen.Choose(0, int.MaxValue).Select(part => part % (1L << bits)));

    private static readonly Gen<NodeSnapshot> Snapshots = Any.ArrayOf(40).Select(draws =>
    {
        var next = 0;
        return new NodeSnapshot(
            $"akka.tcp://load@10.0.0.{Small(200)}:4053#ü", Long(), Small(100_000), Small(20) - 1,
            Many(5, () => new SeriesSnapshot(new SeriesKey(Small(3), Small(30), Small(20), (OutcomeClass)Small(8)), Histogram(), Histogram())),
            Many(5, () => new InFlightRequest(Small(3), Small(30), Small(20), Long())),
            Many(3, () => new PopulationSnapshot(Small(99), Small(99), Small(99), Small(99), Small(99), Small(99)) { Retries = Small(99), Fates = new SessionFates(Small(9), Small(9), Small(9), Small(9), Small(9), Small(9)) }),
            Many(11, Long),
            Many(4, () => new MarketEvent(
                (MarketEventKind)Small(11), $"job {Small(1000)}", new UserKey(Small(3), "contractors", Small(9999)), new TimeSpan(Long()), Long())),
            new GeneratorSnapshot(Histogram(), Small(100) / 7.0, Small(100) / 90.0, Long(), new TimeSpan(Long()))
            {
                StartLag = Histogram(), LongestGcPause = new TimeSpan(Long()), Collections = new GcCollections(Small(9), Small(9), Small(9)),
                PoolDelay = Small(2) == 0 ? null : new TimeSpan(Long()), PoolQueue = Long(),
            })
        {
            Transport = new TransportSnapshot(
                Many(5, () => new TransportSeries(new TransportKey((TransportPart)Small(5), Small(30) - 1, Small(20)), Histogram())),
                new ConnectionFigures(Small(99), Small(99), Long(), Long(), Long(), Long(), Long())),
            Measures = new MeasuresSnapshot(
                Many(3, () => new GroupSeries(new GroupKey(Small(9), Small(20), Small(2) == 0), Histogram())),
                Many(3, () => new TrendSeries(new MetricKey(Small(9), Small(20)), Values())),
                Many(3, () => new TallySeries(new MetricKey(Small(9), Small(20)), Long(), (Int128)Long() * Long() * (Small(2) == 0 ? 1 : -1), Small(9)))),
        };

        long Long() => draws[next++ % draws.Length];
        int Small(int below) => (int)(Long() % below);
        T[] Many<T>(int atMost, Func<T> make) => [.. Enumerable.Range(0, Small(atMost + 1)).Select(_ => make())];
        SparseValues Values()
        {
            var values = new ValueHistogram();
            foreach (var value in Many(50, Long)) values.Record(value % 3 == 0 ? -value : value, false);
            return values.ToSparse();
        }
        SparseHistogram Histogram()
        {
            var histogram = new Histogram();
            foreach (var value in Many(50, Long)) histogram.Record(value % (1L << 34));
            return histogram.ToSparse();
        }
    });

    [Fact]
    public void A_snapshot_comes_back_as_it_was_sent() => Prop.ForAll(Snapshots.ToArbitrary(), snapshot =>
        JsonSerializer.Serialize(NodeSnapshotCodec.Read(NodeSnapshotCodec.Write(snapshot))) == JsonSerializer.Serialize(snapshot)).QuickCheckThrowOnFailure();

    [Fact]
    public void The_format_does_not_change_without_a_new_number()
    {
        var snapshot = TestRun.Snapshot("node", 1, 2, 3, TestRun.Requests(0, 3, 50)) with
        {
            Transport = new TransportSnapshot([TestRun.Times(TransportPart.Connect, 3, 2, 1.5)], new ConnectionFigures(4, 0, 2, 1, 0, 300, 9000)),
            Generator = new GeneratorSnapshot(SparseHistogram.Empty, 0.5, 0.25, 100, TimeSpan.Zero) { PoolDelay = TimeSpan.FromTicks(5) },
            Measures = new MeasuresSnapshot(
                [GivenMeasures.Left(1, 3, 2, 40), GivenMeasures.Left(1, 3, 1, 90, isWhole: false)],
                [GivenMeasures.Trend(0, 3, -2.5, 49.9)], [GivenMeasures.Tally(2, 3, 2, -150.25)]),
        };

        Assert.Equal(
            "05046e6f6465020406010000000001b46806a08d06e0a7120001b46806a08d06e0a712000002000000000000000000000000000000000000000000000000000000000000000080808080808080f03f80808080808080e83fc8010000000000000000000a0000000000000101010601b81704b817f02e000800040200d804d08c010202060101c4630480f10480e2090002060001fc7502a0fe0aa0fe0a0001000602f69c0502eeca0302bf96b102c0a7cb2f00c088cd16000104060401f0bbadb8ffffffffff0100",
            Convert.ToHexStringLower(NodeSnapshotCodec.Write(snapshot)));
    }

    [Fact]
    public void A_snapshot_that_was_cut_off_anywhere_is_refused()
    {
        var bytes = NodeSnapshotCodec.Write(TestRun.Snapshot("node", 1, 0, 0, TestRun.Requests(0, 100, 50)));

        for (var length = 0; length < bytes.Length; length++)
        {
            var cut = bytes[..length];
            Assert.Throws<InvalidDataException>(() => NodeSnapshotCodec.Read(cut));
        }
    }

    [Fact]
    public void A_snapshot_of_another_format_says_what_is_needed()
    {
        var refused = Assert.Throws<InvalidDataException>(() => NodeSnapshotCodec.Read([9, 0, 0]));

        Assert.Equal("a snapshot of format 9 came, this node reads format 5: all nodes need the same version of the simulator", refused.Message);
    }

    [Fact]
    public void A_thousand_samples_take_a_few_kilobytes()
    {
        var random = new Random(3);
        var latencies = Enumerable.Range(0, 1000).Select(_ => (long)Math.Exp(7 + (random.NextDouble() * 5)));
        var series = TestRun.Series(new SeriesKey(0, 0, 0, OutcomeClass.Ok), latencies);

        Assert.InRange(NodeSnapshotCodec.Write(TestRun.Snapshot("node", 1, 0, 0, series)).Length, 1000, 5000);
    }

    [Fact]
    public void A_thousand_values_of_a_trend_take_a_few_kilobytes()
    {
        var random = new Random(3);
        var values = Enumerable.Range(0, 1000).Select(_ => Math.Exp((random.NextDouble() * 8) - 3));
        var snapshot = TestRun.Snapshot("node", 1, 0, 0) with { Measures = GivenMeasures.Trends(GivenMeasures.Trend(0, 0, values)) };

        Assert.InRange(NodeSnapshotCodec.Write(snapshot).Length, 1000, 5000);
    }
}
