using Simulator.Model.Load;

namespace Simulator.Model.Tests.Load;

public class LoadCurveTests
{
    private static readonly LoadCurve Hill = new([new(0, 0.5, 10, 30), new(0.5, 1, 50, 0)]);

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

    [Theory]
    [InlineData(0.25, 20)]
    [InlineData(0.4999999, 30)]
    [InlineData(0.5, 50)]
    [InlineData(0.75, 25)]
    [InlineData(1, 0)]
    public void Where_lines_do_not_meet_the_load_jumps_to_the_later_one(double progress, double load) => Assert.Equal(load, Hill.At(progress), 1e-4);

    [Fact]
    public void Of_several_lines_peak_and_mean_are_of_all() => Assert.Equal((50, 22.5, 10, 0), (Hill.Peak, Hill.Mean, Hill.From, Hill.To));

    [Fact]
    public void A_scaled_curve_has_the_same_shape() => Assert.Equal(new LoadCurve([new(0, 0.5, 20, 60), new(0.5, 1, 100, 0)]), Hill.Times(2));

    [Fact]
    public void Only_a_curve_that_never_moves_is_flat() =>
        Assert.Equal((true, true, false, false), (new LoadCurve(5, 5).IsFlat, new LoadCurve([new(0, 0.5, 5, 5), new(0.5, 1, 5, 5)]).IsFlat, Hill.IsFlat, new LoadCurve([new(0, 0.5, 5, 5), new(0.5, 1, 6, 6)]).IsFlat));

    [Fact]
    public void A_curve_without_lines_is_none() => Assert.Contains("at least one line", Assert.Throws<ArgumentException>(() => new LoadCurve([])).Message, StringComparison.Ordinal);
}
