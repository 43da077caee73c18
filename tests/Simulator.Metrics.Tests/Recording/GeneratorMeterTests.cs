using Simulator.Metrics.Recording;
using Simulator.Metrics.Snapshots;

namespace Simulator.Metrics.Tests.Recording;

public class GeneratorMeterTests
{
    private readonly FakeProcess _process = new() { ProcessorTime = TimeSpan.FromSeconds(10), GcPause = TimeSpan.FromSeconds(1), MemoryBytes = 5 };

    [Fact]
    public void Processor_time_is_a_share_of_the_allowed_cores()
    {
        var meter = new GeneratorMeter(_process, cores: 2);
        _process.ProcessorTime += TimeSpan.FromSeconds(1.5);
        _process.GcPause += TimeSpan.FromMilliseconds(4);

        var reading = meter.Read(TimeSpan.FromSeconds(1), SparseHistogram.Empty);

        Assert.Equal(1.5, reading.CpuSeconds, 9);
        Assert.Equal(0.75, reading.CpuShare, 9);
        Assert.Equal(TimeSpan.FromMilliseconds(4), reading.GcPause);
        Assert.Equal(5, reading.MemoryBytes);
    }

    [Fact]
    public void What_was_used_before_the_run_is_none_of_it()
    {
        var meter = new GeneratorMeter(_process, cores: 1);
        _process.ProcessorTime += TimeSpan.FromSeconds(3);

        meter.Restart();
        _process.ProcessorTime += TimeSpan.FromSeconds(0.5);

        Assert.Equal(0.5, meter.Read(TimeSpan.FromSeconds(1), SparseHistogram.Empty).CpuShare, 9);
    }

    [Fact]
    public void A_moment_of_work_at_the_end_is_no_whole_second_of_it()
    {
        var meter = new GeneratorMeter(_process, cores: 1);
        _process.ProcessorTime += TimeSpan.FromMilliseconds(40);

        Assert.Equal(0.08, meter.Read(TimeSpan.FromMilliseconds(40), SparseHistogram.Empty).CpuShare, 9);
    }

    [Fact]
    public void The_longest_pause_is_that_of_the_time_between_two_looks()
    {
        var meter = new GeneratorMeter(_process, cores: 1);
        foreach (var milliseconds in new[] { 3, 40, 5 })
        {
            _process.GcPause += TimeSpan.FromMilliseconds(milliseconds);
            meter.Look();
        }
        _process.GcPause += TimeSpan.FromMilliseconds(7);

        var reading = meter.Read(TimeSpan.FromSeconds(1), SparseHistogram.Empty);

        Assert.Equal((40, 55), (reading.LongestGcPause.TotalMilliseconds, reading.GcPause.TotalMilliseconds));
        Assert.Equal(TimeSpan.Zero, meter.Read(TimeSpan.FromSeconds(1), SparseHistogram.Empty).LongestGcPause);
    }

    [Fact]
    public void Collections_are_counted_by_the_oldest_generation()
    {
        _process.Collections = new GcCollections(10, 4, 1);
        var meter = new GeneratorMeter(_process, cores: 1);
        _process.Collections = new GcCollections(15, 6, 2);

        Assert.Equal(new GcCollections(5, 2, 1), meter.Read(TimeSpan.FromSeconds(1), SparseHistogram.Empty).Collections);
    }

    [Fact]
    public void Without_a_probe_nothing_is_said_of_the_pool()
    {
        var meter = new GeneratorMeter(_process, cores: 1);

        meter.Look();

        Assert.Null(meter.Read(TimeSpan.FromSeconds(1), SparseHistogram.Empty).PoolDelay);
    }

    [Fact]
    public void Each_reading_begins_where_the_last_one_ended()
    {
        var meter = new GeneratorMeter(_process, cores: 1);
        _process.ProcessorTime += TimeSpan.FromSeconds(1);
        meter.Read(TimeSpan.FromSeconds(1), SparseHistogram.Empty);

        Assert.Equal(0, meter.Read(TimeSpan.FromSeconds(1), SparseHistogram.Empty).CpuSeconds);
    }

    [Fact]
    public void The_running_process_uses_time_and_memory()
    {
        var process = new ProcessReader();

        Assert.True(process.ProcessorTime > TimeSpan.Zero);
        Assert.True(process.MemoryBytes > 1_000_000);
    }

    [Fact]
    public void Lag_is_handed_out_once_and_early_counts_as_on_time()
    {
        var lag = new LagRecorder();
        lag.Record(-5);
        lag.Record(1500);

        var interval = lag.Flip();

        Assert.Equal((2, 1500, 1500), (interval.Count, interval.MaxMicros, interval.SumMicros));
        Assert.Equal(0, lag.Flip().Count);
    }

    private sealed class FakeProcess : IProcessReader
    {
        public TimeSpan ProcessorTime { get; set; }

        public long MemoryBytes { get; set; }

        public TimeSpan GcPause { get; set; }

        public GcCollections Collections { get; set; }
    }
}
