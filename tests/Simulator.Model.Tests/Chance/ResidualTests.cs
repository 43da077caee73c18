using Simulator.Model.Behaviour;
using Simulator.Model.Chance;

namespace Simulator.Model.Tests.Chance;

/// <summary>What is left of a gap that began before anybody looked.</summary>
public class ResidualTests
{
    private const int Draws = 200_000;

    /// <summary>Law, E[Y] and E[Y²] / (2 E[Y]) of its draws Y, computed apart by integrating the survival function.</summary>
    public static TheoryData<Law, double, double> References => new()
    {
        { new Laws.Constant(6), 6, 3 },
        { new Laws.Uniform(-1, 3) { Min = 0 }, 1.125, 1 },
        { new Laws.Exponential(3), 3, 3 },
        { new Laws.Exponential(3) { Cap = 6 }, 2.5939942, 2.0608941 },
        { new Laws.Exponential(3) { Min = 1, Cap = 6 }, 2.7435881, 1.9843806 },
        { new Laws.Normal(9, 1), 9, 4.5555556 },
        { new Laws.Normal(1, 2) { Min = 0 }, 1.3955931, 1.4909227 },
        { new Laws.LogNormal(45, 0.6) { Cap = 540 }, 53.87338, 38.594792 },
        { new Laws.LogNormal(3000, 1.4) { Min = 150, Cap = 250_000 }, 7878.036, 21570.79 },
        { new Laws.Truncated(new Laws.LogNormal(3000, 1.4), 150, 250_000), 7810.4308, 18913.417 },
        { new Laws.Weibull(0.7, 12), 12, 18.832114 },
        { new Laws.Weibull(0.8, 6) { Cap = 60 }, 5.9895873, 7.6559819 },
        { new Laws.Gamma(3, 7), 7, 14 / 3.0 },
        { new Laws.Gamma(0.5, 1), 1, 1.5 },
        { new Laws.Table([1, 2, 8], [0.25, 0.5, 0.25]), 3.25, 18.25 / 6.5 },
        { new Laws.Table([-4, 2], [0.5, 0.5]) { Min = 0 }, 1, 1 },
        { new Laws.Zipf(0.9, 20), 6.052055493820828, 66.05029330479015 / 2 / 6.052055493820828 },
        { new Laws.Empirical([0, 2, 4], [0, 0.5, 1]), 2, 4 / 3.0 },
    };

    [Theory]
    [MemberData(nameof(References))]
    public void Its_mean_is_the_second_moment_over_twice_the_mean(Law law, double mean, double residual)
    {
        Assert.Equal(mean, law.MeanWithinLimits, mean * 1e-5);
        Assert.Equal(residual, Sorted(law).Average(), residual * 0.015);
    }

    /// <summary>Density (1 - G(t)) / E[Y]: 1 - G is the law's survival up to the cap.</summary>
    [Fact]
    public void It_has_the_density_of_coxs_formula()
    {
        var law = new Laws.Exponential(3) { Cap = 6 };
        var values = Sorted(law);

        foreach (var at in (double[])[0.5, 1, 2, 3, 5])
            Assert.Equal((1 - Math.Exp(-at / 3)) / (1 - Math.Exp(-2)), values.Count(value => value <= at) / (double)Draws, 0.004);
    }

    [Theory]
    [MemberData(nameof(GivenLaws.All), MemberType = typeof(GivenLaws))]
    public void It_is_never_negative_and_never_beyond_the_cap(Law law)
    {
        var values = Sorted(law with { Cap = 5 });

        Assert.InRange(values[0], 0, 5);
        Assert.InRange(values[^1], 0, 5);
    }

    [Fact]
    public void What_is_left_of_an_exponential_is_an_exponential()
    {
        var (draws, residuals) = (Stream(), Stream());

        Assert.Equal(new Laws.Exponential(3).Draw(ref draws), new Laws.Exponential(3).DrawResidual(ref residuals));
    }

    private static RandomStream Stream() => new(11, new UserKey(0, "homeowners", 3), StreamKind.Market);

    private static double[] Sorted(Law law)
    {
        var stream = Stream();
        var values = new double[Draws];
        for (var i = 0; i < Draws; i++) values[i] = law.DrawResidual(ref stream);
        Array.Sort(values);
        return values;
    }
}
