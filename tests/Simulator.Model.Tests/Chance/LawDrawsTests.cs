using Simulator.Model.Behaviour;
using Simulator.Model.Chance;

namespace Simulator.Model.Tests.Chance;

public class LawDrawsTests
{
    private const int Draws = 200_000;

    /// <summary>Law, mean, median and 95th percentile from closed forms or tables.</summary>
    public static TheoryData<Law, double, double, double> References => new()
    {
        { new Laws.Constant(3), 3, 3, 3 },
        { new Laws.Uniform(2, 6), 4, 4, 5.8 },
        { new Laws.Exponential(3), 3, 3 * Math.Log(2), 3 * Math.Log(20) },
        { new Laws.Normal(10, 2), 10, 10, 13.28971 },
        { new Laws.LogNormal(45, 0.6), 45 * Math.Exp(0.18), 45, 45 * Math.Exp(0.6 * 1.644854) },
        { new Laws.Weibull(0.8, 6), 6, 5.29557 * Math.Pow(Math.Log(2), 1.25), 5.29557 * Math.Pow(Math.Log(20), 1.25) },
        { new Laws.Weibull(2, 5), 5, 5.64190 * Math.Sqrt(Math.Log(2)), 5.64190 * Math.Sqrt(Math.Log(20)) },
        { new Laws.Gamma(3, 7), 7, 7 / 3.0 * 2.674060, 7 / 3.0 * 6.295794 },
        { new Laws.Gamma(0.5, 1), 1, 0.454936, 3.841459 },
        { new Laws.Table([1, 2, 8], [0.25, 0.5, 0.25]), 3.25, 2, 8 },
    };

    [Theory]
    [MemberData(nameof(References))]
    public void A_law_has_its_mean_and_its_quantiles(Law law, double mean, double median, double percentile95)
    {
        var values = Sorted(law);

        Assert.Equal(mean, values.Average(), mean * 0.015);
        Assert.Equal(median, values[Draws / 2], mean * 0.015);
        Assert.Equal(percentile95, values[Draws * 95 / 100], percentile95 * 0.015);
    }

    [Fact]
    public void What_lies_beyond_a_limit_is_set_to_the_limit()
    {
        var values = Sorted(new Laws.LogNormal(3000, 1.4) { Min = 150, Cap = 250_000 });

        Assert.Equal(150, values[0]);
        Assert.Equal(250_000, values[^1]);
        Assert.InRange(values.Count(value => value <= 150) / (double)Draws, 0.0142, 0.0181);   // Φ(ln(150/3000)/1.4) = 0.0162
    }

    [Fact]
    public void Draws_by_inversion_take_one_number_each()
    {
        var stream = Stream();

        new Laws.Weibull(0.7, 12).Draw(ref stream);
        new Laws.LogNormal(30, 0.7).Draw(ref stream);
        new Laws.Table([1, 2], [0.5, 0.5]).Draw(ref stream);

        Assert.Equal(3UL, stream.Taken);
    }

    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(0.975, 1.959963984540054)]
    [InlineData(0.001, -3.090232306167813)]
    [InlineData(1e-12, -7.034483825301131)]
    public void The_normal_quantile_is_that_of_the_tables(double share, double quantile) =>
        Assert.Equal(quantile, NormalQuantile.At(share), 1e-8);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1.5, 0.886226925452758)]
    [InlineData(2.25, 1.133003095580440)]
    [InlineData(5, 24)]
    public void The_gamma_function_is_that_of_the_tables(double x, double value) => Assert.Equal(value, GammaFunction.At(x), 1e-9);

    private static RandomStream Stream() => new(11, new UserKey(0, "homeowners", 3), StreamKind.Market);

    private static double[] Sorted(Law law)
    {
        var stream = Stream();
        var values = new double[Draws];
        for (var i = 0; i < Draws; i++) values[i] = law.Draw(ref stream);
        Array.Sort(values);
        return values;
    }
}
