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
            new GeneratorSnapshot(Histogram(), Small(100) / 7.0, Small(100) / 90.0, Long(), new TimeSpan(Long())))
        {
            Transport = new TransportSnapshot(
                Many(5, () => new TransportSeries(new TransportKey((TransportPart)Small(5), Small(30) - 1, Small(20)), Histogram())),
                new ConnectionFigures(Small(99), Small(99), Long(), Long(), Long(), Long(), Long())),
        };

        long Long() => draws[next++ % draws.Length];
        int Small(int below) => (int)(Long() % below);
        T[] Many<T>(int atMost, Func<T> make) => [.. Enumerable.Range(0, Small(atMost + 1)).Select(_ => make())];
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

        Assert.Equal("a snapshot of format 9 came, this node reads format 3: all nodes need the same version of the simulator", refused.Message);
    }

    [Fact]
    public void A_thousand_samples_take_a_few_kilobytes()
    {
        var random = new Random(3);
        var latencies = Enumerable.Range(0, 1000).Select(_ => (long)Math.Exp(7 + (random.NextDouble() * 5)));
        var series = TestRun.Series(new SeriesKey(0, 0, 0, OutcomeClass.Ok), latencies);

        Assert.InRange(NodeSnapshotCodec.Write(TestRun.Snapshot("node", 1, 0, 0, series)).Length, 1000, 5000);
    }
}
