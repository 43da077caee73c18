using Simulator.Model.Behaviour;
using Simulator.Model.Load;
using Simulator.Model.Plans;
using static Simulator.Model.Tests.Load.GivenLoad;

namespace Simulator.Model.Tests.Load;

/// <summary>Startup, ramp-down, pacing and fixed work.</summary>
public class CrowdPlansTests
{
    [Fact]
    public void A_load_that_falls_at_once_falls_in_a_line()
    {
        var plan = Plan(Users("many", 10, 100, 100), Users("few", 20, 20, 20)) with { RampDown = new RampDownPlan(S(10), false) };

        Assert.Equal([100, 100, 80, 60, 40, 20, 20, 0], new[] { 5, 10, 12.5, 15, 17.5, 20, 25, 30 }.Select(at => All(plan, at)));
    }

    [Fact]
    public void So_does_a_step_within_a_curve_and_no_ramp_is_held_up()
    {
        var steps = new LoadCurve([new(0, 0.5, 100, 100), new(0.5, 1, 50, 50)]);
        var plan = Plan(new Phase("steps", true, [new Segment("steps", null, LoadModel.Closed, steps, S(20))]), Users("down", 10, 50, 0)) with { RampDown = new RampDownPlan(S(5), false) };

        Assert.Equal([100, 75, 50, 50, 25], new[] { 10, 12.5, 15, 20, 25 }.Select(at => All(plan, at)));
    }

    [Fact]
    public void Without_a_ramp_down_it_falls_at_once() => Assert.Equal(20, All(Plan(Users("many", 10, 100, 100), Users("few", 20, 20, 20)), 10));

    [Fact]
    public void First_sessions_of_those_who_are_there_at_once_are_spread_evenly()
    {
        var plan = Plan(Users("first", 10, 10, 10), Users("second", 10, 20, 20)) with { Startup = new StartupPlan(S(4)) };
        var (stagger, schedule) = (new StartupStagger(plan), RunSchedule.Of(plan));

        // 4 of 10 homeowners, then 4 more.
        Assert.Equal([S(0.5), S(1.5), S(2.5), S(3.5), null], Enumerable.Range(0, 5).Select(number => stagger.FirstSession(schedule, TimeSpan.Zero, 0, number)));
        Assert.Equal([null, S(10.5), S(13.5), null], new[] { 3, 4, 7, 8 }.Select(number => stagger.FirstSession(schedule, S(10), 0, number)));
        Assert.Null(stagger.FirstSession(schedule, S(4), 0, 0));
    }

    [Fact]
    public void On_a_ramp_nobody_is_there_at_once()
    {
        var plan = Plan(Users("up", 10, 0, 100)) with { Startup = new StartupPlan(S(4)) };

        Assert.Null(new StartupStagger(plan).FirstSession(RunSchedule.Of(plan), S(1), 0, 0));
    }

    [Fact]
    public void A_pacing_counts_from_start_to_start_and_a_long_session_misses_it()
    {
        Assert.Equal((S(35), false), SessionPace.Next(S(5), S(20), S(30)));
        Assert.Equal((S(35), false), SessionPace.Next(S(5), S(35), S(30)));
        Assert.Equal((S(40), true), SessionPace.Next(S(5), S(40), S(30)));
    }

    [Fact]
    public void First_sessions_of_a_pacing_lie_anywhere_in_it()
    {
        var firsts = Enumerable.Range(0, 1000).Select(number => SessionPace.First(7, new UserKey(0, "people", number), S(10)).TotalSeconds).ToList();

        Assert.All(firsts, first => Assert.InRange(first, 0, 10));
        Assert.InRange(firsts.Average(), 4.7, 5.3);
    }

    [Theory]
    [InlineData(1000, 3)]
    [InlineData(1, 2)]
    [InlineData(7, 5)]
    public void Work_is_split_over_populations_and_nodes_to_the_last_session(int sessions, int nodes)
    {
        var plan = Plan(Work(10, new FixedWork(sessions, 0)));
        var begun = 0;

        foreach (var ledger in Ledgers(plan, nodes))
        {
            while (ledger.TryBegin(0, 0))
            {
                Assert.False(ledger.IsDone(0));
                Assert.True(ledger.End(0, 0, isWhole: true));
                begun++;
            }

            Assert.True(ledger.IsDone(0));
        }

        Assert.Equal(sessions, begun);
        Assert.Equal(sessions, FixedWork.Of(plan, 0, 0) + FixedWork.Of(plan, 0, 1));
    }

    [Fact]
    public void Each_users_own_work_is_counted_for_itself()
    {
        var plan = Plan(Work(10, new FixedWork(0, 2)));
        var ledger = new WorkLedger(plan, 0, new Share(1, 2));

        // Homeowners 0 to 3, of whom this node has 1 and 3.
        foreach (var user in new[] { 1, 1, 3 })
        {
            Assert.True(ledger.TryBegin(0, user));
            ledger.End(0, user, isWhole: true);
        }

        Assert.Equal((true, false, false), (ledger.IsFinished(0, 1), ledger.IsFinished(0, 3), ledger.IsDone(0)));
        Assert.False(ledger.TryBegin(0, 1));
        Assert.True(ledger.TryBegin(0, 3));
        ledger.End(0, 3, isWhole: true);
        Assert.True(ledger.IsDone(0));
        Assert.Equal((8, 12), (FixedWork.Of(plan, 0, 0), FixedWork.Of(plan, 0, 1)));
    }

    [Fact]
    public void A_session_that_is_broken_off_is_left_to_somebody_else()
    {
        var ledger = new WorkLedger(Plan(Work(10, new FixedWork(1, 0))), 1, Share.Whole);

        Assert.True(ledger.TryBegin(0, 5));
        Assert.False(ledger.TryBegin(0, 6));
        Assert.False(ledger.End(0, 5, isWhole: false));
        Assert.True(ledger.TryBegin(0, 6));
    }

    [Fact]
    public void Where_no_work_is_fixed_everybody_may_begin()
    {
        var ledger = new WorkLedger(Plan(Users("flat", 10, 5, 5)), 0, Share.Whole);

        Assert.Equal((true, true, false, true), (ledger.TryBegin(0, 0), ledger.TryBegin(-1, 0), ledger.End(0, 0, isWhole: true), ledger.IsDone(0)));
    }

    private static IEnumerable<WorkLedger> Ledgers(LoadPlan plan, int nodes) =>
        Enumerable.Range(0, nodes).SelectMany(node => Enumerable.Range(0, 2).Select(population => new WorkLedger(plan, population, new Share(node, nodes))));

    private static Phase Work(double users, FixedWork work) =>
        new("work", true, [new Segment("work", null, LoadModel.Closed, new LoadCurve(users, users), S(100)) { Work = work }]);

    private static int All(LoadPlan plan, double at)
    {
        var (load, schedule) = (new ClosedLoad(plan, Share.Whole), RunSchedule.Of(plan));
        return load.UsersAt(schedule, S(at), 0) + load.UsersAt(schedule, S(at), 1);
    }
}
