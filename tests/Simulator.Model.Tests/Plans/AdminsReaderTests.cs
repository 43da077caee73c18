using Simulator.Model.Load;
using Simulator.Model.Plans;
using Simulator.Model.Plans.Tree;

namespace Simulator.Model.Tests.Plans;

public sealed class AdminsReaderTests
{
    [Fact]
    public void Administrators_are_counted_beside_all_other_users()
    {
        var plan = GivenPlan.Plan();

        Assert.Equal((2, 0.0), (plan.Populations[2].Count, plan.Populations[2].Share));
        Assert.Equal(new AdminAccountPlan("admin@market.example", "ADMIN_PASSWORD"), plan.Accounts.Admin);
        Assert.Equal(2, AccountsNeeded.By(plan)[2]);
        Assert.Equal(1, new ClosedLoad(plan, new Share(1, 2)).UsersAt(RunSchedule.Of(plan), TimeSpan.FromSeconds(5), 2));
        Assert.Equal(0, new ClosedLoad(plan, Share.Whole).UsersAt(RunSchedule.Of(plan), TimeSpan.FromHours(5), 2));
    }

    [Fact]
    public void Without_their_account_a_given_target_has_no_administrators_and_the_embedded_one_has()
    {
        Assert.Equal(0, GivenPlan.Plan("accounts.admin=null").Populations[2].Count);
        Assert.Equal(2, GivenPlan.Plan("accounts.admin=null", "target.baseUrl=embedded").Populations[2].Count);
    }

    [Fact]
    public void A_share_beside_a_count_and_administrators_by_share_without_an_account_are_problems()
    {
        Assert.Contains("cannot stand beside a count", Assert.Single(GivenPlan.Read("populations.admins.share=0.1").Problems).Message, StringComparison.Ordinal);
        Assert.Contains(
            "write accounts.admin",
            Assert.Single(GivenPlan.Read("accounts.admin=null", "thresholds=[]", """populations=[{ "name": "admins", "persona": "admin", "share": 1 }]""").Problems).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_variable_may_be_a_password_and_is_not_repeated()
    {
        var problem = Assert.Single(GivenPlan.Read("accounts.admin={ \"email\": \"a@b.example\", \"passwordFrom\": \"Sesame-open-1!\" }").Problems);

        Assert.DoesNotContain("Sesame", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_name_of_the_variable_is_no_secret_and_stays_in_what_is_written_down() =>
        Assert.Contains("ADMIN_PASSWORD", CanonicalPlan.Of(GivenPlan.Tree(GivenPlan.Everything)).Text, StringComparison.Ordinal);
}
