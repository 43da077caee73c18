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
        const int Writers = 8;
        const int SamplesEach = 100_000;
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
        Assert.Equal(SamplesEach - 1, seen.Max(series => series.Response.MaxMicros));
    }

    [Fact]
    public void What_several_threads_record_of_one_series_is_one_series()
    {
        var sample = new Sample(0, 0, 0, OutcomeClass.Ok, uint.MaxValue + 1L, 1000);
        var threads = Enumerable.Range(0, 8).Select(_ => new Thread(() =>
        {
            for (var i = 0; i < 1000; i++) _recorder.Record(sample);
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());

        var series = Assert.Single(_recorder.Flip());

        Assert.Equal((8000, 8000), (series.Response.Count, series.Response.Clamped));
        Assert.Equal((8000, 0, 8_000_000), (series.Service.Count, series.Service.Clamped, series.Service.SumMicros));
    }

    [Fact]
    public void A_used_series_records_without_taking_memory()
    {
        var sample = new Sample(0, 0, 0, OutcomeClass.Ok, 2000, 1000);

        // A thread that is moved to another processor finds a stripe that has not had the series yet.
        Assert.Contains(Enumerable.Range(0, 100).Select(_ => TakenBy(1000)), taken => taken == 0);

        long TakenBy(int records)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < records; i++) _recorder.Record(sample);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
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
