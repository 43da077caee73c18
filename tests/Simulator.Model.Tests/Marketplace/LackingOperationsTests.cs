using Simulator.Model.Marketplace;

namespace Simulator.Model.Tests.Marketplace;

public class LackingOperationsTests
{
    private static readonly MarketCapabilities Some = MarketCapabilities.All.Without(MarketOperation.SearchJobs).Without(MarketOperation.Refresh).Without(MarketOperation.ResolveDispute);

    [Fact]
    public void What_is_off_is_told_of_those_who_are_there()
    {
        Assert.Equal(["every session opens with a log-in", "visitors do not search"], Means(Persona.Visitor, Persona.Contractor));
        Assert.Equal(["every session opens with a log-in", "administrators settle no disputes"], Means(Persona.Admin));
        Assert.Empty(LackingOperations.Of(MarketCapabilities.All, [Persona.Homeowner, Persona.Contractor, Persona.Visitor, Persona.Admin]));

        static IEnumerable<string> Means(params Persona[] personas) => LackingOperations.Of(Some, personas).Select(one => one.Means);
    }

    [Fact]
    public void A_persona_needs_what_it_is_there_for()
    {
        Assert.Empty(PersonaNeeds.Unmet(Persona.Visitor, MarketCapabilities.All.Without(MarketOperation.ListJobs)));
        Assert.Equal([MarketOperation.ListJobs], PersonaNeeds.Unmet(Persona.Visitor, default));
        Assert.Equal([MarketOperation.PostJob], PersonaNeeds.Unmet(Persona.Homeowner, default));
        Assert.Equal([MarketOperation.ListJobs, MarketOperation.PlaceBid], PersonaNeeds.Unmet(Persona.Contractor, default));
        Assert.Equal([MarketOperation.ResolveDispute], PersonaNeeds.Unmet(Persona.Admin, Some));
    }
}
