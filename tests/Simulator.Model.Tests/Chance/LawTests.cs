using Simulator.Model.Chance;

namespace Simulator.Model.Tests.Chance;

public class LawTests
{
    /// <summary>
    /// Quantiles at 1, 25, 50, 95 and 99.9 %, computed apart: gamma by its series and halving, the normal by the C library's erfc. Those of gamma
    /// 0.5 and 3 are the chi-square table's for 1 and 6 degrees of freedom (0.4549, 3.8415, 10.828; 12.592 × 7/6).
    /// </summary>
    public static TheoryData<Law, double[]> References => new()
    {
        { new Laws.Gamma(0.5, 1), [0.0001570878579, 0.1015310443, 0.4549364231, 3.841458821, 10.82756617] },
        { new Laws.Gamma(1.2, 1), [0.01967393561, 0.3408613916, 0.7399468446, 2.810552728, 6.181830945] },
        { new Laws.Gamma(3, 7), [1.017438719, 4.030365308, 6.239474065, 14.69018512, 26.2007019] },
        { new Laws.Gamma(40, 10), [6.692509661, 8.893063572, 9.916791253, 12.73493425, 15.604903] },
        { new Laws.Weibull(0.7, 12), [0.01326723249, 1.59891867, 5.615855071, 45.44924349, 149.9204462] },
        { new Laws.LogNormal(3000, 1.4), [115.5242592, 1166.87197, 3000, 30006.3002, 226997.1625] },
        { new Laws.Normal(10, 2), [5.347304252, 8.6510205, 10, 13.28970725, 16.18046461] },
        { new Laws.Exponential(3), [0.03015100756, 0.8630462174, 2.079441542, 8.987196821, 20.72326584] },
        { new Laws.Uniform(2, 6), [2.04, 3, 4, 5.8, 5.996] },
        { new Laws.Truncated(new Laws.LogNormal(3000, 1.4), 150, 250_000), [197.6180349, 1229.110283, 3082.142446, 30029.83631, 177803.7866] },
        { new Laws.Empirical([1, 2, 4, 10], [0, 0.5, 0.9, 1]), [1.02, 1.5, 2, 7, 9.94] },
        { new Laws.Table([1, 2, 8], [0.25, 0.5, 0.25]), [1, 1, 2, 8, 8] },
        { new Laws.Zipf(0.9, 20), [1, 2, 4, 18, 20] },
    };

    [Theory]
    [MemberData(nameof(References))]
    public void Its_quantiles_are_those_of_the_tables(Law law, double[] quantiles)
    {
        double[] shares = [0.01, 0.25, 0.5, 0.95, 0.999];

        Assert.All(shares.Zip(quantiles), row => Assert.Equal(row.Second, law.Quantile(row.First), Math.Abs(row.Second) * 1e-8));
    }

    [Theory]
    [MemberData(nameof(GivenLaws.Continuous), MemberType = typeof(GivenLaws))]
    public void The_distribution_function_of_a_quantile_is_its_share(Law law)
    {
        foreach (var share in Shares) Assert.Equal(share, law.Cdf(law.Quantile(share)), 1e-10);
    }

    [Theory]
    [MemberData(nameof(GivenLaws.Continuous), MemberType = typeof(GivenLaws))]
    public void The_quantile_of_a_values_share_is_the_value(Law law)
    {
        foreach (var share in Shares)
        {
            var value = law.Quantile(share);
            Assert.Equal(value, law.Quantile(law.Cdf(value)), (Math.Abs(value) * 1e-7) + 1e-12);
        }
    }

    [Theory]
    [MemberData(nameof(GivenLaws.Discrete), MemberType = typeof(GivenLaws))]
    public void A_quantile_is_the_least_value_whose_share_is_reached(Law law)
    {
        foreach (var share in Shares)
        {
            var value = law.Quantile(share);
            Assert.True(law.Cdf(value) >= share - 1e-12);
            Assert.True(law.CdfBelow(value) <= share + 1e-12);
            Assert.True(law.Cdf(value) > law.CdfBelow(value));
        }
    }

    [Theory]
    [MemberData(nameof(GivenLaws.All), MemberType = typeof(GivenLaws))]
    public void The_mean_is_the_integral_of_the_quantiles(Law law)
    {
        if (law is Laws.Weibull { Shape: 0.05 }) return;   // its mean hangs on one draw of ten thousand million
        const int steps = 400_000;
        var sum = 0.0;
        for (var i = 0; i < steps; i++) sum += law.Quantile((i + 0.5) / steps);

        Assert.Equal(law.Mean, sum / steps, Math.Abs(law.Mean) * 0.002);
    }

    [Fact]
    public void Ends_are_where_the_law_ends()
    {
        Assert.Equal((0, double.PositiveInfinity), (new Laws.Gamma(3, 7).Quantile(0), new Laws.Gamma(3, 7).Quantile(1)));
        Assert.Equal((double.NegativeInfinity, double.PositiveInfinity), (new Laws.Normal(3, 7).Quantile(0), new Laws.Normal(3, 7).Quantile(1)));
        Assert.Equal(150, new Laws.Truncated(new Laws.LogNormal(3000, 1.4), 150, 250_000).Quantile(0), 1e-9);
        Assert.Equal(250_000, new Laws.Truncated(new Laws.LogNormal(3000, 1.4), 150, 250_000).Quantile(1), 1e-6);
        Assert.Equal((1, 8), (new Laws.Table([1, 2, 8], [0.25, 0.5, 0.25]).Quantile(0), new Laws.Table([1, 2, 8], [0.25, 0.5, 0.25]).Quantile(1)));
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void A_share_outside_0_to_1_has_no_quantile(double share) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Laws.Exponential(3).Quantile(share));

    [Fact]
    public void The_limits_have_the_masses_that_lie_beyond_them()
    {
        var law = new Laws.Exponential(3) { Min = 1, Cap = 6 };

        Assert.Equal(1 - Math.Exp(-1 / 3.0), law.MassAtMin, 1e-12);
        Assert.Equal(Math.Exp(-2), law.MassAtCap, 1e-12);
        Assert.Equal(0.5, (new Laws.Table([1, 2, 8], [0.25, 0.25, 0.5]) { Cap = 8 }).MassAtCap, 1e-12);
        Assert.Equal((0, 0), (new Laws.Exponential(3).MassAtMin, new Laws.Exponential(3).MassAtCap));
    }

    [Fact]
    public void Centres_can_be_given_either_way()
    {
        Assert.Equal(3, Laws.Exponential.WithMedian(3).Quantile(0.5), 1e-12);
        Assert.Equal(3, Laws.Weibull.WithMedian(0.7, 3).Quantile(0.5), 1e-12);
        Assert.Equal(3, Laws.Gamma.WithMedian(0.5, 3).Quantile(0.5), 1e-12);
        Assert.Equal(3, Laws.LogNormal.WithMean(3, 1.4).Mean, 1e-12);
    }

    [Fact]
    public void Nothing_can_be_drawn_where_the_law_has_nothing() =>
        Assert.Throws<ArgumentException>(() => new Laws.Truncated(new Laws.Normal(0, 1), 40, 50));

    [Fact]
    public void Points_of_unequal_weight_pull_the_line_between_them()
    {
        var law = Laws.Empirical.Through([10, 0, 20], [1, 1, 3]);

        Assert.Equal(10, law.Quantile(1 / 3.0), 1e-9);
        Assert.Equal(new Laws.Constant(7), Laws.Empirical.Through([7, 9], [1, 0]));
        Assert.Equal(law, Laws.Empirical.Through([0, 10, 20], [1, 1, 3]));
    }

    private static IEnumerable<double> Shares => [1e-5, 0.001, 0.0317, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99, 0.9999, 1 - 1e-6];
}
