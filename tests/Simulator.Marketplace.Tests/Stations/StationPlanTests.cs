using Simulator.Marketplace.Chance;
using Simulator.Marketplace.Stations;

namespace Simulator.Marketplace.Tests.Stations;

public sealed class StationPlanTests
{
    [Fact]
    public void The_capacity_is_the_workers_divided_by_the_mean()
    {
        var plan = Plan("8:exp(20ms)")!;

        Assert.Equal(new StationPlan(8, new ServiceLaws.Exponential(TimeSpan.FromMilliseconds(20)), null), plan);
        Assert.Equal(400, plan.CapacityPerSecond);
    }

    [Fact]
    public void A_third_part_bounds_who_may_wait()
    {
        Assert.Equal(100, Plan("2:uniform(10ms,30ms):100")!.Queue);
        Assert.Equal(0, Plan("2:fixed(10ms):0")!.Queue);
    }

    [Fact]
    public void Without_the_option_there_is_none() => Assert.Null(Plan(null));

    [Theory]
    [InlineData("8")]
    [InlineData("exp(20ms)")]
    [InlineData("0:exp(20ms)")]
    [InlineData("10001:exp(20ms)")]
    [InlineData("-1:exp(20ms)")]
    [InlineData("8:exp(20ms):many")]
    [InlineData("8:exp(20ms):1:2")]
    public void What_is_no_station_is_refused_with_an_example(string text)
    {
        var problem = Assert.Throws<BadMarketplaceOptionException>(() => Plan(text));

        Assert.Equal(
            $"station must be WORKERS:LAW or WORKERS:LAW:QUEUE with 1 to 10000 workers, such as 8:exp(20ms) or 8:exp(20ms):100, not '{text}'",
            problem.Message);
    }

    [Fact]
    public void A_law_that_takes_no_time_is_refused() => Assert.Equal(
        "station: the mean of the law must be longer than zero, such as 8:exp(20ms), not '8:fixed(0ms)'",
        Assert.Throws<BadMarketplaceOptionException>(() => Plan("8:fixed(0ms)")).Message);

    private static StationPlan? Plan(string? text) => StationPlan.From(new MarketplaceOptions { Station = text });
}
