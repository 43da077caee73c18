using Simulator.Model.Load;
using static Simulator.Model.Tests.Load.GivenLoad;

namespace Simulator.Model.Tests.Load;

public class AccountsNeededTests
{
    [Fact]
    public void A_plan_by_users_needs_accounts_for_its_peak() =>
        Assert.Equal([40, 60], AccountsNeeded.By(Plan(Users("ramp", 10, 0, 100), Levels("stress", 20, 50))));

    [Fact]
    public void Spare_accounts_are_split_like_users() => Assert.Equal([44, 66], AccountsNeeded.By(Plan(10, Users("flat", 10, 100, 100))));

    [Fact]
    public void A_plan_by_sessions_needs_its_spare_accounts_alone() => Assert.Equal([20, 30], AccountsNeeded.By(Plan(50, Sessions("open", 10, 500, 500))));

    // What a controller asks for at any moment was prepared before: the split of a smaller total is in no part larger.
    [Fact]
    public void No_moment_of_a_ramp_needs_more_than_was_prepared()
    {
        var plan = Plan(Users("ramp", 100, 0, 99.6));
        var needed = AccountsNeeded.By(plan);
        var split = new PopulationSplit(plan.Populations.Select(population => population.Share));
        var schedule = RunSchedule.Of(plan);

        for (var at = 0.0; at < 100; at += 0.1)
        {
            var users = split.Of((int)Math.Round(schedule.LoadAt(S(at))));
            Assert.All(users.Zip(needed), pair => Assert.True(pair.First <= pair.Second, $"{pair.First} of {pair.Second} at {at} s"));
        }
    }
}
