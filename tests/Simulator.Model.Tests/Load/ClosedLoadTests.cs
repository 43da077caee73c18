using Simulator.Model.Load;
using static Simulator.Model.Tests.Load.GivenLoad;

namespace Simulator.Model.Tests.Load;

public class ClosedLoadTests
{
    [Fact]
    public void At_every_moment_of_a_ramp_shares_and_populations_sum_to_the_curve()
    {
        var plan = Plan(Users("up", 10, 3, 97));
        var schedule = RunSchedule.Of(plan);
        var loads = Enumerable.Range(0, 3).Select(index => new ClosedLoad(plan, new Share(index, 3))).ToList();

        for (var at = 0.0; at < 10; at += 0.037)
        {
            var users = loads.Sum(load => load.UsersAt(schedule, S(at), 0) + load.UsersAt(schedule, S(at), 1));
            Assert.Equal((int)Math.Round(schedule.LoadAt(S(at))), users);
        }
    }

    [Fact]
    public void Open_phases_and_the_time_after_the_run_ask_for_no_users()
    {
        var plan = Plan(Sessions("open", 10, 5, 5));
        var load = new ClosedLoad(plan, Share.Whole);

        Assert.Equal((0, 0), (load.UsersAt(RunSchedule.Of(plan), S(5), 0), load.UsersAt(RunSchedule.Of(plan), S(11), 0)));
    }
}
