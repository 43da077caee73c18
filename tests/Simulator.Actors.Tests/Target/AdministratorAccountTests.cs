using Simulator.Actors.Target;
using Simulator.Model.Marketplace;
using Simulator.Model.Plans;
using static Simulator.Actors.Tests.GivenRun;

namespace Simulator.Actors.Tests.Target;

public class AdministratorAccountTests
{
    private static readonly LoadPlan Embedded = Plan(Users("only", 60, 1, 1));

    private static readonly LoadPlan Given = Embedded with
    {
        Target = Embedded.Target with { BaseUrl = new Uri("http://market.example") },
        Accounts = Embedded.Accounts with { Admin = new AdminAccountPlan("ada@market.example", "ADMIN_PASSWORD") },
    };

    [Fact]
    public void The_embedded_marketplace_has_an_account_that_follows_from_the_seed()
    {
        var account = AdministratorAccount.Of(Embedded, _ => null);

        Assert.Equal(("admin@marketplace.local", true), (account.Email, account.IsGiven));
        Assert.Equal(EmbeddedAdministrator.Of(7), account);
        Assert.NotEqual(EmbeddedAdministrator.Of(8).Password, account.Password);
    }

    [Fact]
    public void Another_target_has_the_plans_and_its_password_is_the_nodes_own()
    {
        var account = AdministratorAccount.Of(Given, name => name == "ADMIN_PASSWORD" ? "Sesame-open-1!" : null);

        Assert.Equal(("ada@market.example", "Sesame-open-1!", true), (account.Email, account.Password, account.IsGiven));
    }

    [Fact]
    public void A_node_that_does_not_know_the_password_says_so() =>
        Assert.Equal(
            "accounts.admin.passwordFrom names the environment variable ADMIN_PASSWORD, which is not set on this node",
            Assert.Throws<TargetRefusedException>(() => AdministratorAccount.Of(Given, _ => null)).Message);
}
