using Simulator.Model.Marketplace;

namespace Simulator.Model.Tests.Marketplace;

public sealed class MarketCapabilitiesTests
{
    [Fact]
    public void Every_step_of_the_personas_is_an_operation() =>
        Assert.Equal(MarketSteps.All.Order(StringComparer.Ordinal), MarketOperations.All.Select(MarketOperations.StepOf).Where(step => step != "reject bid").Order(StringComparer.Ordinal));

    [Fact]
    public void What_is_taken_away_is_lacking()
    {
        var some = MarketCapabilities.All.Without(MarketOperation.SearchJobs).Without(MarketOperation.ResolveDispute);

        Assert.Equal([MarketOperation.SearchJobs, MarketOperation.ResolveDispute], some.Lacking());
        Assert.True(some.Has(MarketOperation.ListJobs));
        Assert.True(default(MarketCapabilities).Lacks(MarketOperation.LogIn));
    }

    [Fact]
    public void Keys_lead_back_to_their_operations() =>
        Assert.All(MarketOperations.All, one => Assert.Equal(one, MarketOperations.Parse(MarketOperations.KeyOf(one))));
}
