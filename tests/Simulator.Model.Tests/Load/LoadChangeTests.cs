using Simulator.Model.Load;
using Simulator.Model.Plans;
using static Simulator.Model.Tests.Load.GivenLoad;

namespace Simulator.Model.Tests.Load;

public class LoadChangeTests
{
    private static readonly LoadPlan Two = Plan(Users("first", 10, 10, 10), Users("second", 10, 20, 20));

    private static readonly LoadPlan Open = Plan(Sessions("first", 10, 10, 10), Sessions("second", 10, 20, 20));

    [Fact]
    public void A_level_holds_from_its_moment_on_to_the_end() =>
        Assert.Equal([10, 10, 50, 50, 50, 0], UsersAt(Two, RunSchedule.Of(Two).With(LoadChange.Level(null, S(5), 50)), 0, 4.9, 5, 10, 19, 20));

    [Fact]
    public void Or_only_as_long_as_the_phase() =>
        Assert.Equal([10, 50, 20], UsersAt(Two, RunSchedule.Of(Two).With(LoadChange.Level(null, S(5), 50) with { IsForPhase = true }), 4, 9, 10));

    [Fact]
    public void A_curve_is_lived_over_its_own_time_and_then_held()
    {
        var schedule = RunSchedule.Of(Two).With(new LoadChange(null, S(5), false, new LoadCurve(10, 110), S(10), null));

        Assert.Equal([10, 60, 110, 110], UsersAt(Two, schedule, 5, 10, 15, 19));
    }

    [Fact]
    public void One_population_is_changed_and_the_others_are_as_planned()
    {
        var schedule = RunSchedule.Of(Two).With(LoadChange.Level(0, S(5), 70));
        var load = new ClosedLoad(Two, Share.Whole);

        Assert.Equal((70, 6), (load.UsersAt(schedule, S(6), 0), load.UsersAt(schedule, S(6), 1)));
        Assert.Equal((70, 12), (load.UsersAt(schedule, S(16), 0), load.UsersAt(schedule, S(16), 1)));
    }

    [Fact]
    public void A_factor_multiplies_what_is_asked_for_and_one_goes_on()
    {
        var paused = RunSchedule.Of(Open).With(LoadChange.Times(null, S(5), 0));
        var resumed = paused.With(LoadChange.Times(null, S(12), 1));
        var intensity = new SessionIntensity(Open, resumed);

        Assert.Equal([10, 0, 0, 20], new[] { 4.0, 6, 11, 13 }.Select(at => Math.Round(intensity.RateAt(S(at)), 9)));
        Assert.Equal(50 + 160, intensity.Between(TimeSpan.Zero, S(20)), 1e-9);
        Assert.Null(new SessionIntensity(Open, paused).WhenGrown(S(5), 1));
    }

    [Fact]
    public void A_factor_of_one_population_leaves_the_others()
    {
        var schedule = RunSchedule.Of(Open).With(LoadChange.Times(1, S(5), 3));

        Assert.Equal((4, 18), (new SessionIntensity(Open, schedule, 0).RateAt(S(6)), new SessionIntensity(Open, schedule, 1).RateAt(S(6))));
    }

    [Fact]
    public void Neither_a_level_lifts_a_pause_nor_a_pause_a_level()
    {
        var schedule = RunSchedule.Of(Two).With(LoadChange.Times(null, S(2), 0)).With(LoadChange.Level(null, S(4), 50)).With(LoadChange.Times(null, S(6), 1));

        Assert.Equal([10, 0, 0, 50], UsersAt(Two, schedule, 1, 3, 5, 7));
    }

    [Fact]
    public void What_lasts_also_lasts_after_a_jump()
    {
        var schedule = RunSchedule.Of(Two).With(LoadChange.Level(null, S(2), 50)).With(LoadChange.Times(null, S(2), 2) with { IsForPhase = true }).GoTo(1, S(5));

        Assert.Equal([10, 100, 50], UsersAt(Two, schedule, 1, 3, 6));
        Assert.Equal(S(15), schedule.End);
    }

    [Fact]
    public void In_the_middle_of_a_ramp_a_factor_keeps_the_ramp()
    {
        var ramp = Plan(Users("up", 10, 0, 100));

        Assert.Equal([40, 25, 45], UsersAt(ramp, RunSchedule.Of(ramp).With(LoadChange.Times(null, S(5), 0.5)), 4, 5, 9));
    }

    [Fact]
    public void Sessions_that_were_due_before_a_change_stay_due_and_later_ones_are_drawn_anew()
    {
        var even = Plan(new Phase("even", true, [new Segment("even", null, LoadModel.PartlyOpen, new LoadCurve(1, 1), S(20)) { Spacing = Spacing.Even }]));
        var plan = RunSchedule.Of(even);
        var due = new DueSessions(new ArrivalProcess(even, null, () => 0), plan, TimeSpan.Zero);
        Assert.Equal(S(0.5), due.Next!.Value.Due);

        Assert.False(due.Follow(plan.With(LoadChange.Times(null, S(0.7), 10))));
        Assert.Equal(S(0.5), due.Next!.Value.Due);
        due.MoveOn();
        Assert.Equal(S(0.78), due.Next!.Value.Due);

        Assert.True(due.Follow(plan.With(LoadChange.Times(null, S(0.7), 10)).With(LoadChange.Times(null, S(0.75), 0))));
        Assert.Null(due.Next);
    }

    [Theory]
    [InlineData(7, null, 1.0, "there is no population 7")]
    [InlineData(0, null, null, "it changes nothing")]
    [InlineData(0, null, -1.0, "a factor is 0 or more")]
    [InlineData(0, 5.0, null, null)]
    public void What_cannot_be_is_said(int population, double? level, double? factor, string? words)
    {
        var problem = new LoadChange(population, S(1), false, level is { } to ? new LoadCurve(to, to) : null, TimeSpan.Zero, factor).ProblemIn(Two);

        if (words is null) Assert.Null(problem);
        else Assert.Contains(words, problem, StringComparison.Ordinal);
    }

    private static IEnumerable<int> UsersAt(LoadPlan plan, RunSchedule schedule, params double[] moments)
    {
        var load = new ClosedLoad(plan, Share.Whole);
        return [.. moments.Select(at => load.UsersAt(schedule, S(at), 0) + load.UsersAt(schedule, S(at), 1))];
    }
}
