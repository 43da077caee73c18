using Simulator.Model.Behaviour;
using Simulator.Model.Chance;
using Simulator.Model.Marketplace;

namespace Simulator.Model.Tests.Chance;

public class LivesTests
{
    private static readonly UserKey Person = new(0, "visitors", 3);

    [Fact]
    public void Each_life_on_an_account_has_chance_of_its_own()
    {
        var firsts = Enumerable.Range(0, 1_000).Select(life => new RandomStream(7, Person with { Life = life }, StreamKind.Chain).NextBits());

        Assert.Distinct(firsts);
    }

    [Fact]
    public void All_lives_share_the_account()
    {
        Assert.Equal(Person, (Person with { Life = 9 }).OfAccount());
        Assert.Equal(UserAccount.Of(7, Person, Persona.Visitor, "load.example"), UserAccount.Of(7, Person with { Life = 9 }, Persona.Visitor, "load.example"));
    }
}
