using Simulator.Model.Behaviour;
using Simulator.Model.Chance;
using Simulator.Model.Load;
using Simulator.Model.Plans;
using static Simulator.Model.Tests.Load.GivenLoad;

namespace Simulator.Model.Tests.Load;

public class BusyStateTests
{
    [Theory]
    [InlineData(20, 5, 0.1)]
    [InlineData(10, 2, 0.5)]
    [InlineData(40, 10, 0.05)]
    public void Measured_over_many_windows_the_index_of_dispersion_is_the_plans(double idc, double peak, double share)
    {
        // 800 windows of 3000 starts on average, each many times as long as the states last.
        var plan = Modulated(new BusyState(idc, peak, share), rate: 100, seconds: 24_000);
        var counts = new double[800];

        foreach (var start in Starts(plan)) counts[(int)(start.TotalSeconds / 30)]++;

        var mean = counts.Average();
        var measured = counts.Average(count => (count - mean) * (count - mean)) / mean;
        Assert.InRange(measured, 0.8 * idc, 1.2 * idc);
        Assert.InRange(mean, 2_900, 3_100);
    }

    [Fact]
    public void The_index_is_the_same_at_another_level_of_load()
    {
        var state = new BusyState(20, 5, 0.1);
        var slow = new SessionIntensity(Modulated(state, 1, 1_000), RunSchedule.Of(Modulated(state, 1, 1_000)));
        var fast = new SessionIntensity(Modulated(state, 100, 10), RunSchedule.Of(Modulated(state, 100, 10)));

        Assert.All(Enumerable.Range(0, 100), tenth => Assert.Equal(slow.RateAt(S(10 * tenth)) * 100, fast.RateAt(S(tenth / 10.0)), 1e-6));
    }

    [Fact]
    public void The_busy_state_has_its_share_and_its_peak_and_the_mean_is_kept()
    {
        var plan = Modulated(new BusyState(20, 5, 0.1), 10, 200_000);
        var intensity = new SessionIntensity(plan, RunSchedule.Of(plan));

        var rates = Enumerable.Range(0, 200_000).Select(second => intensity.RateAt(S(second))).ToList();

        Assert.Equal([10 * (1 - 0.5) / 0.9, 50], rates.Select(rate => Math.Round(rate, 9)).Distinct().Order(), new Near());
        Assert.InRange(rates.Average(rate => rate > 10 ? 1 : 0), 0.09, 0.11);
        Assert.InRange(rates.Average(), 9.5, 10.5);
    }

    [Fact]
    public void All_starts_may_come_in_the_busy_state()
    {
        var plan = Modulated(new BusyState(30, 4, 0.25), 10, 5_000);
        var intensity = new SessionIntensity(plan, RunSchedule.Of(plan));

        Assert.All(Starts(plan), start => Assert.Equal(40, intensity.RateAt(start + TimeSpan.FromTicks(1)), 1e-6));
    }

    [Fact]
    public void Rescaled_by_the_intensity_gaps_are_unit_exponential()
    {
        var plan = Modulated(new BusyState(50, 5, 0.1), 20, 500);
        var intensity = new SessionIntensity(plan, RunSchedule.Of(plan));
        var starts = Starts(plan);

        var gaps = starts.Zip(starts.Prepend(TimeSpan.Zero), (after, before) => intensity.Between(before, after)).Order().ToList();

        var distance = gaps.Select((gap, index) => Math.Abs(1 - Math.Exp(-gap) - ((index + 0.5) / gaps.Count))).Max();
        Assert.True(distance < 1.36 / Math.Sqrt(gaps.Count), $"D = {distance:0.0000} of {gaps.Count}");
    }

    [Fact]
    public void Every_node_draws_the_same_starts_and_the_shares_are_the_whole()
    {
        var plan = Modulated(new BusyState(50, 5, 0.1), 20, 200);

        var whole = Numbered(plan, Share.Whole);
        var parts = Numbered(plan, new Share(0, 2)).Concat(Numbered(plan, new Share(1, 2))).OrderBy(start => start.Number);

        Assert.Equal(whole, parts);
    }

    [Fact]
    public void Another_seed_is_busy_at_other_times()
    {
        var plan = Modulated(new BusyState(50, 5, 0.1), 20, 2_000);
        var (one, other) = (new SessionIntensity(plan, RunSchedule.Of(plan)), new SessionIntensity(plan with { Seed = 8 }, RunSchedule.Of(plan)));

        Assert.Contains(Enumerable.Range(0, 2_000), second => Math.Abs(one.RateAt(S(second)) - other.RateAt(S(second))) > 1);
    }

    private static LoadPlan Modulated(BusyState state, double rate, double seconds) =>
        Plan(Sessions("open", seconds, rate, rate)) with { Arrivals = new ArrivalsPlan { BusyState = state } };

    private static List<TimeSpan> Starts(LoadPlan plan) => [.. Numbered(plan, Share.Whole).Select(start => start.At)];

    private static List<(long Number, TimeSpan At)> Numbered(LoadPlan plan, Share share)
    {
        var chance = new RandomStream(plan.Seed, new UserKey(0, "homeowners", 0), StreamKind.Arrival);
        var process = new ArrivalProcess(plan, null, () => chance.NextDouble());
        var schedule = RunSchedule.Of(plan);
        List<(long, TimeSpan)> starts = [];
        for (var at = TimeSpan.Zero; process.NextAfter(schedule, at) is { } next; at = next)
        {
            if (share.Owns(process.Number)) starts.Add((process.Number, next));
        }

        return starts;
    }

    private sealed class Near : IEqualityComparer<double>
    {
        public bool Equals(double x, double y) => Math.Abs(x - y) < 1e-6;

        public int GetHashCode(double obj) => 0;
    }
}
