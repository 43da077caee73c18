using Simulator.Marketplace.Chance;
using Simulator.Marketplace.Payments.Provider;

namespace Simulator.Marketplace.Tests.Payments.Provider;

public sealed class ProviderPlanTests
{
    private const string Example = "requires-action=0.05,processing=3%,failed=0.02,latency=exp(200ms),processing-time=fixed(2s)";

    [Fact]
    public void Without_the_option_it_succeeds_at_once()
    {
        var plan = From(null);

        Assert.Equal((0, 0, 0), (plan.RequiresAction, plan.Processing, plan.Failed));
        Assert.Equal(TimeSpan.Zero, plan.Latency.Mean);
    }

    [Fact]
    public void Shares_and_laws_may_come_in_any_order()
    {
        var plan = From("latency=uniform(10ms, 30ms), failed=2%,requires-action=0.05,processing=0.03,processing-time=exp(5s)");

        Assert.Equal((0.05, 0.03, 0.02), (plan.RequiresAction, plan.Processing, plan.Failed));
        Assert.Equal(new ServiceLaws.Uniform(TimeSpan.FromMilliseconds(10), TimeSpan.FromMilliseconds(30)), plan.Latency);
        Assert.Equal(new ServiceLaws.Exponential(TimeSpan.FromSeconds(5)), plan.ProcessingTime);
    }

    [Fact]
    public void Processing_takes_two_seconds_unless_said_otherwise() =>
        Assert.Equal(new ServiceLaws.Fixed(TimeSpan.FromSeconds(2)), From("processing=1").ProcessingTime);

    [Theory]
    [InlineData("failed=0.5,processing=0.4,requires-action=0.2", "the shares sum to more than 1")]
    [InlineData("failed", "'failed' has no value")]
    [InlineData("failed=0.1,", "'' has no value")]
    [InlineData("", "'' has no value")]
    [InlineData("failed=0.1,failed=0.2", "failed is given twice")]
    [InlineData("declined=0.1", "'declined' is not known")]
    public void What_cannot_be_used_is_refused_with_an_example(string text, string problem) => Assert.Equal(
        $"payment-provider: {problem}; write it as {Example}", Assert.Throws<BadMarketplaceOptionException>(() => From(text)).Message);

    [Theory]
    [InlineData("failed=2", "payment-provider: a share is")]
    [InlineData("latency=slow", "payment-provider: a law is")]
    public void A_value_that_cannot_be_used_is_refused_too(string text, string expected) =>
        Assert.StartsWith(expected, Assert.Throws<BadMarketplaceOptionException>(() => From(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Shares_that_sum_to_1_are_not_refused_for_a_rounding() => Assert.Equal(0.7, From("failed=0.1,processing=0.2,requires-action=0.7").RequiresAction);

    [Fact]
    public void The_example_can_be_used() => Assert.Equal(0.03, From(Example).Processing);

    private static ProviderPlan From(string? text) => ProviderPlan.From(new MarketplaceOptions { PaymentProvider = text });
}
