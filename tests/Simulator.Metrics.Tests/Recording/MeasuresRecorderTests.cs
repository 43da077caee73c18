using Simulator.Metrics.Recording;
using Simulator.Metrics.Snapshots;
using Simulator.Model.Behaviour;
using static Simulator.Metrics.Tests.GivenMeasures;

namespace Simulator.Metrics.Tests.Recording;

public class MeasuresRecorderTests
{
    private static readonly UserKey User = new(0, "homeowners", 3);

    private readonly MeasuresRecorder _recorder = new(GivenMeasures.Catalog, now => now < TimeSpan.FromSeconds(5) ? 0 : now < TimeSpan.FromSeconds(15) ? 1 : -1);

    [Fact]
    public void Groups_are_told_apart_by_how_they_ended_and_when()
    {
        Left(Checkout, 100, isWhole: true, at: 1);
        Left(Checkout, 200, isWhole: true, at: 2);
        Left(Checkout, 900, isWhole: false, at: 2);
        Left(Search, 5, isWhole: true, at: 6);

        var groups = _recorder.Flip().Groups.OrderBy(one => one.Key.Group).ThenBy(one => one.Key.IsWhole).ToList();

        Assert.Equal([new GroupKey(Checkout, 0, false), new GroupKey(Checkout, 0, true), new GroupKey(Search, 1, true)], groups.Select(one => one.Key));
        Assert.Equal([1, 2, 1], groups.Select(one => one.Times.Count));
        Assert.Equal([900_000, 300_000, 5_000], groups.Select(one => one.Times.SumMicros));
        Assert.Same(MeasuresSnapshot.Empty, _recorder.Flip());
    }

    [Fact]
    public void Counters_add_up_rates_count_and_trends_are_distributions()
    {
        _recorder.Measured(User, Basket, 49.9, At(1));
        _recorder.Measured(User, Basket, -3, At(1));
        _recorder.Measured(User, Orders, 0.1, At(1));
        _recorder.Measured(User, Orders, 0.2, At(1));
        _recorder.Held(User, SoldOut, true, At(1));
        _recorder.Held(User, SoldOut, false, At(1));
        _recorder.Held(User, SoldOut, false, At(7));

        var taken = _recorder.Flip();

        var basket = Assert.Single(taken.Trends);
        Assert.Equal((new MetricKey(Basket, 0), 2, -3_000_000, 49_900_000, 46_900_000), (basket.Key, basket.Values.Count, basket.Values.Min, basket.Values.Max, (long)basket.Values.Sum));
        Assert.Equal(
            [new TallySeries(new MetricKey(Orders, 0), 2, 300_000, 0), new TallySeries(new MetricKey(SoldOut, 0), 2, 1_000_000, 0), new TallySeries(new MetricKey(SoldOut, 1), 1, 0, 0)],
            taken.Tallies.OrderBy(one => one.Key.Metric).ThenBy(one => one.Key.Segment));
    }

    [Fact]
    public void What_comes_while_the_run_drains_belongs_to_what_it_did_last()
    {
        _recorder.Measured(User, Orders, 1, At(14));
        _recorder.Measured(User, Orders, 1, At(16));

        Assert.Equal(new TallySeries(new MetricKey(Orders, 1), 2, 2_000_000, 0), Assert.Single(_recorder.Flip().Tallies));
    }

    [Fact]
    public void An_amount_beyond_the_range_counts_as_its_end_and_is_told()
    {
        _recorder.Measured(User, Orders, 1e15, At(1));

        Assert.Equal(new TallySeries(new MetricKey(Orders, 0), 1, Millionths.Most, 1), Assert.Single(_recorder.Flip().Tallies));
    }

    [Fact]
    public void A_metric_or_group_that_the_plan_has_not_is_refused()
    {
        Assert.Contains("the plan has no such metric", Assert.Throws<ArgumentOutOfRangeException>(() => _recorder.Measured(User, 3, 1, default)).Message, StringComparison.Ordinal);
        Assert.Contains("the plan has no such metric", Assert.Throws<ArgumentOutOfRangeException>(() => _recorder.Held(User, -1, true, default)).Message, StringComparison.Ordinal);
        Assert.Contains("the plan has no such group", Assert.Throws<ArgumentOutOfRangeException>(() => Left(2, 1, true, 1)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_lost_or_doubled_while_intervals_change()
    {
        const int Writers = 6;
        const int CallsEach = 50_000;
        var threads = Enumerable.Range(0, Writers).Select(_ => new Thread(() =>
        {
            for (var i = 0; i < CallsEach; i++)
            {
                Left(i & 1, i, i % 10 != 0, i % 15);
                _recorder.Measured(User, Basket, i, At(i % 15));
                _recorder.Measured(User, Orders, 0.01, At(i % 15));
                _recorder.Held(User, SoldOut, i % 4 == 0, At(i % 15));
            }
        })).ToList();

        List<MeasuresSnapshot> seen = [];
        threads.ForEach(thread => thread.Start());
        while (threads.Exists(thread => thread.IsAlive)) seen.Add(_recorder.Flip());
        seen.Add(_recorder.Flip());

        var all = MeasuresSnapshot.All(seen);
        Assert.Equal(Writers * CallsEach, all.Groups.Sum(one => one.Times.Count));
        Assert.Equal(Writers * CallsEach / 10, all.Groups.Where(one => !one.Key.IsWhole).Sum(one => one.Times.Count));
        Assert.Equal(Writers * CallsEach, all.Trends.Sum(one => one.Values.Count));
        Assert.Equal((Int128)Writers * CallsEach * 10_000, all.Tallies.Where(one => one.Key.Metric == Orders).Aggregate((Int128)0, (sum, one) => sum + one.Sum));
        Assert.Equal((Int128)Writers * CallsEach / 4 * 1_000_000, all.Tallies.Where(one => one.Key.Metric == SoldOut).Aggregate((Int128)0, (sum, one) => sum + one.Sum));
    }

    private void Left(int group, int milliseconds, bool isWhole, int at) => _recorder.GroupLeft(User, group, TimeSpan.FromMilliseconds(milliseconds), isWhole, At(at));

    private static TimeSpan At(int second) => TimeSpan.FromSeconds(second);
}
