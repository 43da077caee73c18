using Simulator.Model.Load;
using static Simulator.Model.Tests.Load.GivenLoad;

namespace Simulator.Model.Tests.Load;

public class RunScheduleTests
{
    // Segments: 0 warm-up [0, 10), 1 and 2 stress [10, 20) [20, 30), 3 recovery [30, 35).
    private readonly RunSchedule _schedule = RunSchedule.Of(Plan(Users("warm-up", 10, 0, 100), Levels("stress", 200, 400), Users("recovery", 5, 100, 0)));

    [Theory]
    [InlineData(-0.001, -1)]
    [InlineData(0, 0)]
    [InlineData(9.9999999, 0)]
    [InlineData(10, 1)]
    [InlineData(19.9999999, 1)]
    [InlineData(20, 2)]
    [InlineData(34.9999999, 3)]
    [InlineData(35, -1)]
    [InlineData(3600, -1)]
    public void A_segment_holds_its_start_and_not_its_end(double seconds, int segment) => Assert.Equal(segment, _schedule.SegmentAt(S(seconds)));

    [Fact]
    public void It_ends_with_its_last_segment() => Assert.Equal(S(35), _schedule.End);

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 0)]
    [InlineData(2.5, 25)]
    [InlineData(10, 200)]
    [InlineData(25, 400)]
    [InlineData(32.5, 50)]
    [InlineData(35, 0)]
    public void The_load_follows_the_curves_and_is_nothing_outside(double seconds, double load) => Assert.Equal(load, _schedule.LoadAt(S(seconds)), 1e-9);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(3, 2)]
    public void Each_segment_knows_its_phase(int segment, int phase) => Assert.Equal(phase, _schedule.PhaseOf(segment));

    [Fact]
    public void A_segment_that_the_plan_has_not_has_no_phase()
    {
        var failure = Assert.Throws<ArgumentOutOfRangeException>(() => _schedule.PhaseOf(4));

        Assert.Contains("the plan has fewer segments", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_jump_keeps_what_was_lived_and_goes_on_with_the_other_phase()
    {
        var jumped = _schedule.GoTo(phase: 2, S(12));

        Assert.Equal([(0, S(0), S(10)), (1, S(10), S(12)), (3, S(12), S(17))], Lived(jumped));
        Assert.Equal(S(17), jumped.End);
        Assert.Equal([1, 3, 3, -1], new[] { 11.999, 12, 16.999, 17 }.Select(at => jumped.SegmentAt(S(at))));
        Assert.Equal(50, jumped.LoadAt(S(14.5)), 1e-9);
    }

    [Fact]
    public void A_jump_leaves_the_schedule_before_it_as_it_was()
    {
        _schedule.GoTo(phase: 2, S(12));

        Assert.Equal(1, _schedule.SegmentAt(S(15)));
        Assert.Equal(S(35), _schedule.End);
    }

    [Fact]
    public void A_jump_at_a_boundary_leaves_no_empty_stretch() =>
        Assert.Equal([(0, S(0), S(10)), (3, S(10), S(15))], Lived(_schedule.GoTo(phase: 2, S(10))));

    [Fact]
    public void A_jump_into_the_middle_phase_lives_all_its_levels() =>
        Assert.Equal([(0, S(0), S(1)), (1, S(1), S(11)), (2, S(11), S(21)), (3, S(21), S(26))], Lived(_schedule.GoTo(phase: 1, S(1))));

    [Fact]
    public void Jumps_follow_one_another()
    {
        var jumped = _schedule.GoTo(phase: 1, S(1)).GoTo(phase: 2, S(4));

        Assert.Equal([(0, S(0), S(1)), (1, S(1), S(4)), (3, S(4), S(9))], Lived(jumped));
    }

    [Fact]
    public void A_jump_beyond_the_last_phase_ends_the_run_there()
    {
        var ended = _schedule.GoTo(phase: 3, S(12));

        Assert.Equal(S(12), ended.End);
        Assert.Equal([1, -1], new[] { 11.999, 12 }.Select(at => ended.SegmentAt(S(at))));
    }

    [Fact]
    public void A_run_that_ends_before_it_began_has_no_segments()
    {
        var ended = _schedule.GoTo(phase: 3, TimeSpan.Zero);

        Assert.Empty(ended.Stretches);
        Assert.Equal(TimeSpan.Zero, ended.End);
        Assert.Equal(-1, ended.SegmentAt(TimeSpan.Zero));
    }

    private static IEnumerable<(int, TimeSpan, TimeSpan)> Lived(RunSchedule schedule) =>
        schedule.Stretches.Select(stretch => (stretch.Segment, stretch.Start, stretch.End));
}
