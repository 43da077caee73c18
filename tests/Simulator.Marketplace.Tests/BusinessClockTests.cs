namespace Simulator.Marketplace.Tests;

public sealed class BusinessClockTests
{
    [Fact]
    public void Windows_are_divided_by_the_time_scale()
    {
        BusinessClock seed = new(1);
        BusinessClock fast = new(600);

        Assert.Equal((604_800_000, 172_800_000, 604_800_000), (seed.DisputeWindow, seed.Mediation, seed.Rework));
        Assert.Equal((1_008_000, 288_000, 1_008_000), (fast.DisputeWindow, fast.Mediation, fast.Rework));
    }

    [Theory]
    [InlineData(double.Epsilon, 3_153_600_000_000)]
    [InlineData(double.MaxValue, 0)]
    public void No_time_scale_leads_beyond_the_calendar(double scale, long expected) => Assert.Equal(expected, new BusinessClock(scale).DisputeWindow);
}
