using Simulator.Metrics.Recording;
using Simulator.Metrics.Snapshots;

namespace Simulator.Metrics.Tests.Recording;

public class TransportRecorderTests
{
    private static readonly SeriesCatalog Catalog = new(TestRun.PlanWith(), ["browse", "bid"]);

    private readonly TransportRecorder _recorder = new(Catalog);

    [Fact]
    public void Each_part_of_an_exchange_is_a_series_of_its_own()
    {
        _recorder.Record(new TransportSample(1, 2, 10, 20, 30, 40, 50));

        var series = _recorder.Flip().Series;

        Assert.Equal(
            [
                (TransportPart.Name, TransportKey.NoStep, 10), (TransportPart.Connect, TransportKey.NoStep, 20), (TransportPart.Tls, TransportKey.NoStep, 30),
                (TransportPart.FirstByte, 1, 40), (TransportPart.Download, 1, 50L),
            ],
            series.Select(one => (one.Key.Part, one.Key.Step, one.Times.MaxMicros)));
        Assert.All(series, one => Assert.Equal(2, one.Key.Segment));
        Assert.Empty(_recorder.Flip().Series);
    }

    [Fact]
    public void What_did_not_happen_is_in_no_series()
    {
        _recorder.Record(new TransportSample(0, 0, -1, -1, -1, 0, -1));

        var only = Assert.Single(_recorder.Flip().Series);

        Assert.Equal(new TransportKey(TransportPart.FirstByte, 0, 0), only.Key);
        Assert.Equal(1, only.Times.Count);
    }

    [Fact]
    public void What_the_connections_did_is_told_once_and_what_is_open_each_time()
    {
        var read = new ConnectionFigures(3, 1, 10, 2, 1, 1000, 9000);
        var recorder = new TransportRecorder(Catalog, () => read);
        read = new ConnectionFigures(4, 0, 15, 2, 2, 1500, 9900);

        Assert.Equal(new ConnectionFigures(4, 0, 5, 0, 1, 500, 900), recorder.Flip().Connections);
        Assert.Equal(new ConnectionFigures(4, 0, 0, 0, 0, 0, 0), recorder.Flip().Connections);
    }

    [Fact]
    public void No_sample_is_lost_or_doubled_while_intervals_change()
    {
        const int Writers = 6;
        const int SamplesEach = 50_000;
        var threads = Enumerable.Range(0, Writers).Select(_ => new Thread(() =>
        {
            for (var i = 0; i < SamplesEach; i++) _recorder.Record(new TransportSample(i & 1, i & 3, -1, i % 5 == 0 ? i : -1, -1, i, 1));
        })).ToList();

        List<TransportSeries> seen = [];
        threads.ForEach(thread => thread.Start());
        while (threads.Exists(thread => thread.IsAlive)) seen.AddRange(_recorder.Flip().Series);
        seen.AddRange(_recorder.Flip().Series);

        Assert.Equal(Writers * SamplesEach, CountOf(TransportPart.FirstByte));
        Assert.Equal(Writers * SamplesEach, CountOf(TransportPart.Download));
        Assert.Equal(Writers * SamplesEach / 5, CountOf(TransportPart.Connect));
        Assert.Equal(0, CountOf(TransportPart.Tls));

        long CountOf(TransportPart part) => seen.Where(series => series.Key.Part == part).Sum(series => series.Times.Count);
    }

    [Theory]
    [InlineData(2, 0)]
    [InlineData(-1, 0)]
    [InlineData(0, 4)]
    public void A_sample_that_the_catalog_does_not_know_is_refused(int step, int segment)
    {
        var refused = Assert.Throws<ArgumentOutOfRangeException>(() => _recorder.Record(new TransportSample(step, segment, 1, 1, 1, 1, 1)));

        Assert.Contains("is not in the run's catalog", refused.Message, StringComparison.Ordinal);
    }
}
