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

    [Fact]
    public void A_draw_leaves_no_garbage()
    {
        Law[] laws = [.. GivenLaws.All.Select(row => row.Data)];
        var stream = Stream();
        foreach (var law in laws) law.Draw(ref stream);

        // A collection that other tests cause in between can book room that it handed out as used; a draw that leaves garbage leaves it each time.
        var least = long.MaxValue;
        for (var attempt = 0; attempt < 10; attempt++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 1000; i++)
                foreach (var law in laws) law.Draw(ref stream);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.Equal(0, least);
    }

    /// <summary>sqrt(n) D stays below 1.95 in 999 of 1000 samples (Kolmogorov's limit).</summary>
    [Theory]
    [MemberData(nameof(GivenLaws.Continuous), MemberType = typeof(GivenLaws))]
    public void A_hundred_thousand_draws_follow_the_distribution_function(Law law)
    {
        const int draws = 100_000;
        var values = Sorted(law, draws);

        var distance = 0.0;
        for (var i = 0; i < draws; i++)
        {
            var share = law.Cdf(values[i]);
            distance = Math.Max(distance, Math.Max(share - ((double)i / draws), ((i + 1.0) / draws) - share));
        }

        Assert.InRange(distance * Math.Sqrt(draws), 0, 1.95);
    }

    [Fact]
    public void Ranks_are_drawn_with_zipfs_frequencies()
    {
        const int draws = 200_000;
        var values = Sorted(new Laws.Zipf(0.9, 20), draws);

        var weights = Enumerable.Range(1, 20).Select(rank => Math.Pow(rank, -0.9)).ToArray();
        var chiSquare = 0.0;
        for (var rank = 1; rank <= 20; rank++)
        {
            var expected = draws * weights[rank - 1] / weights.Sum();
            chiSquare += Math.Pow(values.Count(value => value == rank) - expected, 2) / expected;
        }

        Assert.InRange(chiSquare, 5, 44);   // 19 degrees of freedom, one in a thousand on either side
    }

    [Fact]
    public void A_truncated_law_never_leaves_its_range_and_has_no_atoms_there()
    {
        var values = Sorted(new Laws.Truncated(new Laws.LogNormal(3000, 1.4), 150, 250_000), Draws);

        Assert.InRange(values[0], 150, 250_000);
        Assert.InRange(values[^1], 150, 250_000);
        Assert.Equal(Draws, values.Distinct().Count());
    }

    private static RandomStream Stream() => new(11, new UserKey(0, "homeowners", 3), StreamKind.Market);

    private static double[] Sorted(Law law, int draws = Draws)
    {
        var stream = Stream();
        var values = new double[draws];
        for (var i = 0; i < draws; i++) values[i] = law.Draw(ref stream);
        Array.Sort(values);
        return values;
    }
}
