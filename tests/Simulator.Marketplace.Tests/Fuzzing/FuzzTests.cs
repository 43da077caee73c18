using Simulator.Soak;

namespace Simulator.Marketplace.Tests.Fuzzing;

/// <summary>The short form of <c>eng/soak</c>: generated requests to every endpoint, most of them wrong in some way.</summary>
public sealed class FuzzTests : MarketplaceTest
{
    private static readonly SoakPlan Plan = new() { Requests = 4_000, Lanes = 4, TokenSecret = "a secret for expired tokens" };

    internal override MarketplaceOptions Options => new() { AllowAdminRegistration = true, TokenSecret = Plan.TokenSecret };

    [Fact]
    public async Task Nothing_that_is_sent_brings_the_marketplace_down_or_is_half_done()
    {
        Tally tally = new();

        await SoakRun.RunAsync(Plan, Market.Http.BaseAddress!, tally, TestContext.Current.CancellationToken);

        TestContext.Current.TestOutputHelper?.WriteLine(SoakReport.Of(tally, Plan));
        Assert.True(tally.Failures.Count == 0, string.Join(Environment.NewLine, tally.Failures.Take(10)));
        Assert.True(tally.Requests >= Plan.Requests);
    }
}
