using Simulator.Metrics.Recording;
using Simulator.Metrics.Snapshots;
using Simulator.Model.Behaviour;

namespace Simulator.Metrics.Tests.Recording;

public class SampleRecorderTests
{
    private readonly SampleRecorder _recorder = new(new SeriesCatalog(TestRun.PlanWith(), ["browse", "bid"]));

    [Fact]
    public void A_flip_gives_each_series_that_got_samples()
    {
        _recorder.Record(new Sample(0, 0, 0, OutcomeClass.Ok, 2000, 1000));
        _recorder.Record(new Sample(1, 1, 3, OutcomeClass.Timeout, 4000, 3000));

        var interval = _recorder.Flip();

        Assert.Equal([new SeriesKey(0, 0, 0, OutcomeClass.Ok), new SeriesKey(1, 1, 3, OutcomeClass.Timeout)], interval.Select(series => series.Key));
        Assert.Equal([2000, 4000], interval.Select(series => series.Response.MaxMicros));
        Assert.Equal([1000, 3000], interval.Select(series => series.Service.MaxMicros));
    }

    [Fact]
    public void A_sample_is_in_one_interval_only()
    {
        _recorder.Record(new Sample(0, 0, 0, OutcomeClass.Ok, 2000, 1000));
        Assert.Single(_recorder.Flip());

        Assert.Empty(_recorder.Flip());
        Assert.Empty(_recorder.Flip());
    }

    [Fact]
    public void No_sample_is_lost_or_doubled_while_intervals_change()
    {
        const int Writers = 4;
        const int SamplesEach = 200_000;
        var threads = Enumerable.Range(0, Writers).Select(writer => new Thread(() =>
        {
            for (var i = 0; i < SamplesEach; i++) _recorder.Record(new Sample(writer & 1, (i >> 3) & 1, i & 3, (OutcomeClass)(i & 7), i, writer));
        })).ToList();

        List<SeriesSnapshot> seen = [];
        threads.ForEach(thread => thread.Start());
        while (threads.Exists(thread => thread.IsAlive)) seen.AddRange(_recorder.Flip());
        seen.AddRange(_recorder.Flip());

        Assert.Equal(Writers * SamplesEach, seen.Sum(series => series.Response.Count));
        Assert.Equal(Writers * SamplesEach, seen.Sum(series => series.Service.Count));
        Assert.Equal(Writers * (SamplesEach - 1L) * SamplesEach / 2, seen.Sum(series => series.Response.SumMicros));
        Assert.All(seen, series => Assert.Equal(series.Response.Count, series.Service.Count));
    }

    [Fact]
    public void A_used_series_records_without_taking_memory()
    {
        var sample = new Sample(0, 0, 0, OutcomeClass.Ok, 2000, 1000);
        for (var flip = 0; flip < 2; flip++)
        {
            _recorder.Record(sample);
            _recorder.Flip();
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++) _recorder.Record(sample);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Theory]
    [InlineData(2, 0, 0)]
    [InlineData(0, 2, 0)]
    [InlineData(0, 0, -1)]
    [InlineData(0, 0, 4)]
    public void A_sample_that_the_catalog_does_not_know_is_refused(int population, int step, int segment)
    {
        var refused = Assert.Throws<ArgumentOutOfRangeException>(() => _recorder.Record(new Sample(population, step, segment, OutcomeClass.Ok, 1, 1)));

        Assert.Contains("is not in the run's catalog", refused.Message, StringComparison.Ordinal);
    }
}
