using FsCheck;
using FsCheck.Fluent;
using HdrHistogram;
using Simulator.Metrics.Recording;

namespace Simulator.Metrics.Tests.Recording;

public class HistogramTests
{
    private static readonly Arbitrary<long[]> Latencies =
        Gen.Choose(0, 32).SelectMany(bits => Gen.Choose(0, 1000).Select(part => (long)((part / 1000.0) * (1L << bits)))).ArrayOf().ToArbitrary();

    [Fact]
    public void Percentiles_are_those_of_HdrHistogram()
    {
        var random = new Random(1);
        var oracle = new LongHistogram(1, uint.MaxValue, 3);
        var histogram = Of(Enumerable.Range(0, 100_000).Select(_ => (long)Math.Exp(random.NextDouble() * 22)).Select(value =>
        {
            oracle.RecordValue(Math.Min(value, uint.MaxValue));
            return value;
        }));

        foreach (var percentile in new[] { 0.1, 10, 25, 50, 75, 90, 95, 99, 99.9, 99.99, 100 })
        {
            var expected = oracle.GetValueAtPercentile(percentile);
            Assert.InRange(histogram.ValueAtPercentile(percentile), expected * 0.999, (expected * 1.001) + 1);
        }
        Assert.Equal(oracle.TotalCount, histogram.Count);
    }

    [Fact]
    public void A_percentile_is_the_nearest_rank_to_a_thousandth() => Prop.ForAll(Latencies, values =>
    {
        if (values.Length == 0) return true;
        var histogram = Of(values);
        long[] sorted = [.. values.Order()];
        return new[] { 1.0, 50, 90, 99, 99.9, 100 }.All(percentile =>
        {
            var exact = sorted[Math.Max(0, (int)Math.Ceiling((decimal)percentile * sorted.Length / 100) - 1)];
            return histogram.ValueAtPercentile(percentile) is var value && value >= exact && value <= exact + (exact / 1000) + 1;
        });
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Merging_in_parts_loses_nothing() => Prop.ForAll(Latencies, Latencies, (left, right) =>
    {
        var whole = Of(left.Concat(right));
        var merged = Of(left);
        merged.Add(Of(right));
        var overTheWire = Of(left);
        overTheWire.Add(Of(right).ToSparse());
        return AreSame(whole, merged) && AreSame(whole, overTheWire);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_was_added_can_be_taken_out_again() => Prop.ForAll(Latencies, Latencies, (kept, passing) =>
    {
        var histogram = Of(kept);
        histogram.Add(Of(passing).ToSparse());
        histogram.Subtract(Of(passing).ToSparse());
        return histogram.ToSparse().Counts.SequenceEqual(Of(kept).ToSparse().Counts) && histogram.Sum == kept.Sum();
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Count_above_is_exact_to_the_width_of_a_bucket()
    {
        var histogram = Of(Enumerable.Range(1, 1000).Select(i => i * 1000L));

        Assert.Equal(500, histogram.CountAbove(500_999));
        Assert.Equal(1000, histogram.CountAbove(0));
        Assert.Equal(0, histogram.CountAbove(1_001_000));
    }

    [Fact]
    public void A_value_beyond_the_range_is_clamped_and_counted()
    {
        var histogram = Of([5, uint.MaxValue + 1000L, -3]);

        Assert.Equal(3, histogram.Count);
        Assert.Equal(1, histogram.Clamped);
        Assert.Equal(uint.MaxValue + 1000L, histogram.Max);
        Assert.Equal(uint.MaxValue + 1000L, histogram.ValueAtPercentile(100));
        Assert.Equal(1, histogram.CountAbove(uint.MaxValue));
    }

    [Fact]
    public void Max_and_mean_are_exact()
    {
        var histogram = Of([1_000_001, 3_000_003]);

        Assert.Equal(3_000_003, histogram.Max);
        Assert.Equal(2_000_002, histogram.Mean);
    }

    [Fact]
    public void A_cleared_histogram_is_as_new()
    {
        var histogram = Of([1, 2, uint.MaxValue + 1L]);

        histogram.Clear();

        Assert.True(AreSame(new Simulator.Metrics.Recording.Histogram(), histogram));
        Assert.Equal(0, histogram.ValueAtPercentile(99));
    }

    [Fact]
    public void An_unused_histogram_takes_less_than_a_hundred_bytes()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var histogram = new Simulator.Metrics.Recording.Histogram();
        var taken = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.InRange(taken, 1, 100);
        GC.KeepAlive(histogram);
    }

    private static Simulator.Metrics.Recording.Histogram Of(IEnumerable<long> values)
    {
        var histogram = new Simulator.Metrics.Recording.Histogram();
        foreach (var value in values) histogram.Record(value);
        return histogram;
    }

    private static bool AreSame(Simulator.Metrics.Recording.Histogram left, Simulator.Metrics.Recording.Histogram right)
    {
        var (one, other) = (left.ToSparse(), right.ToSparse());
        return one.Buckets.SequenceEqual(other.Buckets) && one.Counts.SequenceEqual(other.Counts)
            && one with { Buckets = [], Counts = [] } is var a && other with { Buckets = a.Buckets, Counts = a.Counts } == a;
    }
}
