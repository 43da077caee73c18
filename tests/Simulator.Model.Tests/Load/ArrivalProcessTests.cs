using Simulator.Model.Behaviour;
using Simulator.Model.Chance;
using Simulator.Model.Load;
using Simulator.Model.Plans;
using static Simulator.Model.Tests.Load.GivenLoad;

namespace Simulator.Model.Tests.Load;

public class ArrivalProcessTests
{
    [Fact]
    public void Starts_come_at_the_rate_that_the_curve_asks_for()
    {
        // By tenths of the ramp 0 to 200 a second over 100 s: 100, 300, 500, ... starts.
        var plan = Plan(Sessions("ramp", 100, 0, 200));

        var starts = Starts(plan, RunSchedule.Of(plan));

        for (var tenth = 0; tenth < 10; tenth++)
        {
            var wanted = 100 * ((2 * tenth) + 1);
            var count = starts.Count(start => (int)(start.TotalSeconds / 10) == tenth);
            Assert.InRange(count, wanted - (4 * Math.Sqrt(wanted)), wanted + (4 * Math.Sqrt(wanted)));
        }
    }

    public static TheoryData<double, double> Curves => new() { { 50, 50 }, { 0, 100 }, { 100, 0 }, { 20, 80 } };

    // The time-rescaling theorem: between starts the cumulated rate grows by unit exponential amounts, whatever the curve.
    [Theory]
    [MemberData(nameof(Curves))]
    public void Between_starts_the_cumulated_rate_grows_by_unit_exponential_amounts(double from, double to)
    {
        var plan = Plan(Sessions("open", 200, from, to));
        var starts = Starts(plan, RunSchedule.Of(plan)).Select(start => start.TotalSeconds).ToList();

        var grown = starts.Select(at => (from * at) + ((to - from) * at * at / 400)).ToList();
        var gaps = grown.Zip(grown.Prepend(0), (after, before) => after - before).Order().ToList();

        Assert.True(KolmogorovSmirnov(gaps) < 1.36 / Math.Sqrt(gaps.Count), $"D = {KolmogorovSmirnov(gaps):0.0000} of {gaps.Count} gaps");
    }

    [Fact]
    public void Many_short_runs_have_the_mean_and_the_variance_of_poisson_counts()
    {
        var plan = Plan(Sessions("open", 2, 5, 15));

        var counts = Enumerable.Range(0, 4_000).Select(user => (double)Starts(plan, RunSchedule.Of(plan), user).Count).ToList();

        var mean = counts.Average();
        Assert.InRange(mean, 19.7, 20.3);
        Assert.InRange(counts.Average(count => (count - mean) * (count - mean)) / mean, 0.92, 1.08);
    }

    [Fact]
    public void Closed_segments_have_no_starts()
    {
        var plan = Plan(Sessions("before", 10, 20, 20), Users("closed", 10, 500, 500), Sessions("after", 10, 20, 20));

        var starts = Starts(plan, RunSchedule.Of(plan));

        Assert.DoesNotContain(starts, start => start >= S(10) && start < S(20));
        Assert.InRange(starts.Count(start => start < S(10)), 145, 255);
        Assert.InRange(starts.Count(start => start >= S(20)), 145, 255);
    }

    [Fact]
    public void A_jump_leaves_the_curve_where_it_was_cut()
    {
        var plan = Plan(Sessions("ramp", 100, 0, 100), Sessions("flat", 10, 300, 300));
        var jumped = RunSchedule.Of(plan).GoTo(phase: 1, S(20));

        var starts = Starts(plan, jumped);

        Assert.InRange(starts.Count(start => start < S(20)), 200 - 57, 200 + 57);
        Assert.InRange(starts.Count(start => start >= S(20)), 3000 - 220, 3000 + 220);
        Assert.True(starts[^1] < S(30));
    }

    [Fact]
    public void After_a_jump_starts_are_drawn_from_its_moment_on_and_numbered_further()
    {
        var plan = Plan(Sessions("slow", 1_000, 0.001, 0.001), Sessions("fast", 10, 100, 100));
        var process = Process(plan);
        process.NextAfter(RunSchedule.Of(plan), TimeSpan.Zero);

        var start = process.NextAfter(RunSchedule.Of(plan).GoTo(phase: 1, S(5)), S(5));

        Assert.InRange(start!.Value, S(5), S(5.2));
        Assert.Equal(1, process.Number);
    }

    [Fact]
    public void Starts_are_numbered_from_zero_and_end_with_the_schedule()
    {
        var plan = Plan(Sessions("open", 10, 10, 10));
        var process = Process(plan);
        Assert.Equal(-1, process.Number);

        var count = 0;
        var at = TimeSpan.Zero;
        while (process.NextAfter(RunSchedule.Of(plan), at) is { } next)
        {
            Assert.Equal(count++, process.Number);
            Assert.InRange(next, at, S(10));
            at = next;
        }

        Assert.Null(process.NextAfter(RunSchedule.Of(plan), S(10)));
    }

    [Fact]
    public void A_stretch_without_any_load_has_no_starts()
    {
        var plan = Plan(Sessions("silent", 10, 0, 0));

        Assert.Null(Process(plan).NextAfter(RunSchedule.Of(plan), TimeSpan.Zero));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 10)]
    [InlineData(10, 0)]
    [InlineData(10, 10)]
    public void A_draw_of_zero_is_a_start_or_none_but_no_failure(double from, double to)
    {
        var plan = Plan(Sessions("open", 10, from, to));
        var process = new ArrivalProcess(plan, null, () => 0);

        var start = process.NextAfter(RunSchedule.Of(plan), S(2));

        Assert.True(start is null || start == S(2));
    }

    private static List<TimeSpan> Starts(LoadPlan plan, RunSchedule schedule, int user = 0)
    {
        var process = Process(plan, user);
        List<TimeSpan> starts = [];
        var at = TimeSpan.Zero;
        while (process.NextAfter(schedule, at) is { } next)
        {
            starts.Add(next);
            at = next;
        }

        return starts;
    }

    private static ArrivalProcess Process(LoadPlan plan, int user = 0)
    {
        var chance = new RandomStream(11, new UserKey(0, "homeowners", user), StreamKind.Arrival);
        return new ArrivalProcess(plan, null, () => chance.NextDouble());
    }

    // Largest distance between the sorted values' distribution and the unit exponential one.
    private static double KolmogorovSmirnov(List<double> sorted) => sorted
        .Select((value, index) => (Law: 1 - Math.Exp(-value), index))
        .Max(pair => Math.Max(Math.Abs(pair.Law - (pair.index / (double)sorted.Count)), Math.Abs(((pair.index + 1) / (double)sorted.Count) - pair.Law)));
}
