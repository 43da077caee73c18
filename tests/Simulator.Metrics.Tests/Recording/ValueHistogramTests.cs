using FsCheck;
using FsCheck.Fluent;
using Simulator.Metrics.Recording;
using Simulator.Metrics.Snapshots;

namespace Simulator.Metrics.Tests.Recording;

public class ValueHistogramTests
{
    [Fact]
    public void Three_digits_are_kept_from_a_thousandth_to_a_thousand_million_of_either_sign()
    {
        for (var magnitude = 0.001; magnitude <= 1e12; magnitude *= 1.037)
        {
            foreach (var value in new[] { magnitude, -magnitude })
            {
                var histogram = Of(value, -1e12, 1e12);

                var median = Millionths.ToReal(histogram.ValueAtPercentile(50));

                Assert.InRange((median - value) / value, -0.001, 0.001);
            }
        }
    }

    [Theory]
    [InlineData(7)]
    [InlineData(49.9)]
    [InlineData(1234)]
    [InlineData(0.25)]
    [InlineData(-19.5)]
    [InlineData(0)]
    public void A_number_as_people_write_it_comes_back_as_it_was(double value) =>
        Assert.Equal(value, Millionths.ToReal(Of([.. Enumerable.Repeat(value, 50), value - 1000, value + 1000]).ValueAtPercentile(50)));

    [Fact]
    public void Values_below_nothing_come_before_it()
    {
        var histogram = Of(-100, -1, 0, 1, 100);

        Assert.Equal([-100, -100, -1, 0, 1, 100], new[] { 1, 20, 40, 60, 80, 100 }.Select(share => Millionths.ToReal(histogram.ValueAtPercentile(share))));
        Assert.Equal((-100_000_000, 100_000_000, 0), (histogram.Min, histogram.Max, (long)histogram.Sum));
    }

    [Fact]
    public void What_is_beyond_the_range_is_counted_at_its_end()
    {
        var histogram = Of(1e300, -1e300, double.PositiveInfinity, 5);

        Assert.Equal(3, histogram.Clamped);
        Assert.Equal(4, histogram.Count);
        Assert.Equal(-Millionths.Most, histogram.Min);
        Assert.InRange(Millionths.ToReal(histogram.ValueAtPercentile(100)), 9.2e12, 9.3e12);
    }

    [Fact]
    public void Parts_merge_to_the_whole_and_can_be_taken_out_again() => Prop.ForAll(
        Gen.Choose(-2_000_000_000, 2_000_000_000).ArrayOf(200).ToArbitrary(),
        values =>
        {
            var whole = new ValueHistogram();
            var parts = Enumerable.Range(0, 3).Select(_ => new ValueHistogram()).ToArray();
            for (var i = 0; i < values.Length; i++)
            {
                whole.Record(values[i] * 977L, false);
                parts[i % 3].Record(values[i] * 977L, false);
            }
            var merged = new ValueHistogram();
            foreach (var part in parts) merged.Add(part.ToSparse());
            Assert.Equivalent(whole.ToSparse(), merged.ToSparse());

            merged.Subtract(parts[0].ToSparse());
            var rest = new ValueHistogram();
            rest.Add(parts[1]);
            rest.Add(parts[2]);
            Assert.Equal(rest.ToSparse().Counts, merged.ToSparse().Counts);
            Assert.Equal(rest.Sum, merged.Sum);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Money_adds_up_to_the_cent()
    {
        var histogram = Of(Enumerable.Repeat(0.1, 1_000_000).ToArray());

        Assert.Equal(100_000, Millionths.ToReal(histogram.Sum));
    }

    [Fact]
    public void Nothing_is_nothing()
    {
        var histogram = new ValueHistogram();

        Assert.True(histogram.IsEmpty);
        Assert.Equal(0, histogram.ValueAtPercentile(50));
        Assert.Same(SparseValues.Empty, histogram.ToSparse());
    }

    private static ValueHistogram Of(params double[] values)
    {
        var histogram = new ValueHistogram();
        foreach (var value in values) histogram.Record(Millionths.Of(value, out var isClamped), isClamped);
        return histogram;
    }
}
