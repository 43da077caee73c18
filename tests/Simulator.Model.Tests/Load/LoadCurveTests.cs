using Simulator.Model.Load;

namespace Simulator.Model.Tests.Load;

public class LoadCurveTests
{
    [Theory]
    [InlineData(0, 50)]
    [InlineData(0.25, 75)]
    [InlineData(1, 150)]
    [InlineData(-1, 50)]
    [InlineData(2, 150)]
    public void A_ramp_is_a_straight_line_that_ends_at_its_ends(double progress, double load) => Assert.Equal(load, new LoadCurve(50, 150).At(progress));

    [Theory]
    [InlineData(50, 150, 150)]
    [InlineData(150, 50, 150)]
    [InlineData(8, 8, 8)]
    public void The_peak_lies_at_the_higher_end(double from, double to, double peak) => Assert.Equal(peak, new LoadCurve(from, to).Peak);
}
