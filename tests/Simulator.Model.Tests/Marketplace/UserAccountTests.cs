using System.Text.RegularExpressions;
using Simulator.Model.Behaviour;
using Simulator.Model.Marketplace;

namespace Simulator.Model.Tests.Marketplace;

public partial class UserAccountTests
{
    private static readonly UserKey User = new(0, "homeowners", 12);

    [Fact]
    public void The_same_seed_and_user_have_the_same_account_and_other_seeds_another_mailbox()
    {
        var account = UserAccount.Of(42, User, Persona.Homeowner, "load.example");

        Assert.Equal(account, UserAccount.Of(42, User with { Population = 2 }, Persona.Homeowner, "load.example"));
        Assert.Equal("homeowners-12-0000002a@load.example", account.Email);
        Assert.NotEqual(account.Email, UserAccount.Of(43, User, Persona.Homeowner, "load.example").Email);
    }

    [Fact]
    public void Every_password_passes_the_rules()
    {
        for (var number = 0; number < 2000; number++)
            Assert.Matches(Rule(), UserAccount.Of(7, User with { Number = number }, Persona.Visitor, "load.example").Password);
    }

    [Theory]
    [InlineData(Persona.Homeowner, "HOMEOWNER")]
    [InlineData(Persona.Visitor, "HOMEOWNER")]
    [InlineData(Persona.Contractor, "CONTRACTOR")]
    public void The_role_follows_from_the_persona(Persona persona, string role) =>
        Assert.Equal(role, UserAccount.Of(7, User, persona, "load.example").Role);

    [Fact]
    public void Names_that_cannot_stand_in_an_address_do_not_share_a_mailbox()
    {
        string[] names = ["busy owners", "busy-owners", "Busy-Owners", "büsy owners"];

        var mailboxes = names.Select(name => UserAccount.Of(7, new UserKey(0, name, 0), Persona.Homeowner, "load.example").Email).ToList();

        Assert.Equal(names.Length, mailboxes.Distinct().Count());
        Assert.All(mailboxes, mailbox => Assert.Matches("^[a-z0-9-]+@load\\.example$", mailbox));
    }

    [GeneratedRegex(@"^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)(?=.*[@$!%*?&])[A-Za-z\d@$!%*?&]{12,}$")]
    private static partial Regex Rule();
}
