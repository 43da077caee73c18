using Simulator.Model.Plans;

namespace Simulator.Model.Tests.Plans;

public sealed class CompressionTests
{
    private readonly LoadPlan _real = GivenPlan.Plan();
    private readonly LoadPlan _rehearsal = GivenPlan.Plan("compression=20");

    [Fact]
    public void Durations_are_divided()
    {
        Assert.Equal([0.5, 1, 1, 5], _rehearsal.Segments.Select(segment => segment.Duration.TotalSeconds));
        Assert.Equal(20, _rehearsal.Compression);
        Assert.Equal(1, _real.Compression);
    }

    [Fact]
    public void Windows_and_grace_periods_are_whole_seconds_and_at_least_one()
    {
        Assert.Equal(TimeSpan.FromSeconds(5), _rehearsal.Thresholds[0].Window);
        Assert.Equal(new ThresholdAction.GoTo("recovery", TimeSpan.FromSeconds(2)), _rehearsal.Thresholds[0].Action);
        Assert.Equal(TimeSpan.FromSeconds(1), _rehearsal.Thresholds[1].Window);
        Assert.Null(_rehearsal.Thresholds[2].Window);
    }

    [Fact]
    public void No_grace_stays_no_grace() => Assert.Equal(new ThresholdAction.Abort(TimeSpan.Zero), _rehearsal.Thresholds[1].Action);

    [Theory]
    [InlineData(6, 15)]
    [InlineData(7, 13)]
    [InlineData(9, 10)]
    [InlineData(90, 1)]
    public void A_window_that_does_not_divide_is_rounded_up(double times, double seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), Compression.Apply(times, _real).Thresholds[0].Window);

    [Fact]
    public void Users_think_times_and_the_business_day_are_left_alone()
    {
        Assert.Equal(_real.Segments.Select(segment => segment.Curve), _rehearsal.Segments.Select(segment => segment.Curve));
        Assert.Equal(_real.Clock, _rehearsal.Clock);
        Assert.Equal(_real.Populations[1].Model.Think, _rehearsal.Populations[1].Model.Think);
    }
}
