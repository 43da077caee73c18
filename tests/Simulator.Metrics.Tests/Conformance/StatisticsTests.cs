using Simulator.Metrics.Conformance.Statistics;

namespace Simulator.Metrics.Tests.Conformance;

/// <summary>Chances and statistics against published figures.</summary>
public sealed class StatisticsTests
{
    [Theory]
    [InlineData(1.2239, 0.10)]
    [InlineData(1.3581, 0.05)]
    [InlineData(1.6276, 0.01)]
    public void The_tail_of_the_largest_distance_is_that_of_Kolmogorovs_tables(double root, double chance)
    {
        const long many = 100_000_000;

        Assert.Equal(chance, Kolmogorov.Tail(root / Math.Sqrt(many), many), 4);
    }

    [Theory]
    [InlineData(1.933, 0.10)]
    [InlineData(2.492, 0.05)]
    [InlineData(3.857, 0.01)]
    public void The_tail_of_Anderson_and_Darling_is_that_of_their_tables(double statistic, double chance) =>
        Assert.Equal(chance, AndersonDarling.Tail(statistic), 3);

    [Fact]
    public void The_far_tail_of_Anderson_and_Darling_falls_without_a_step()
    {
        for (var at = 2.0; at < 30; at += 0.1) Assert.InRange(AndersonDarling.Tail(at + 0.1) / AndersonDarling.Tail(at), 0.8, 0.97);
    }

    [Fact]
    public void Anderson_and_Darlings_statistic_of_many_classes_is_that_of_single_values()
    {
        // A² = -n - 1/n Σ (2i-1) (ln u_i + ln(1 - u_{n+1-i})) of the values (i - 0.7) / 100.
        double[] values = [.. Enumerable.Range(1, 100).Select(i => (i - 0.7) / 100)];
        var single = -100 - (Enumerable.Range(1, 100).Sum(i => ((2 * i) - 1) * (Math.Log(values[i - 1]) + Math.Log(1 - values[100 - i]))) / 100);
        var counts = new long[100_000];
        foreach (var value in values) counts[(int)(value * counts.Length)]++;

        Assert.Equal(single, AndersonDarling.Statistic(counts, [.. counts.Select(_ => 1.0 / counts.Length)]), 3);
    }

    [Fact]
    public void G_follows_Sokal_and_Rohlf()
    {
        // Their example of peas: 315, 108, 101, 32 against 9 : 3 : 3 : 1, G = 0.4754.
        var test = GTest.Of([315, 108, 101, 32], [9 / 16.0, 3 / 16.0, 3 / 16.0, 1 / 16.0])!.Value;

        Assert.Equal(0.4754, test.Statistic, 3);
        Assert.Equal(3, test.Degrees);
        Assert.Equal(0.924, test.P, 3);
    }

    [Fact]
    public void Classes_of_which_too_little_is_expected_are_pooled() => Assert.Equal(1, GTest.Of([95, 3, 2], [0.94, 0.04, 0.02])!.Value.Degrees);

    [Fact]
    public void Nothing_is_tested_where_too_little_is_expected_of_all_classes_but_one() => Assert.Null(GTest.Of([20, 1], [0.98, 0.02]));

    [Fact]
    public void The_binomial_tail_is_exact()
    {
        // P(X ≥ 9 | 10, 1/2) = 11/1024.
        Assert.Equal(22 / 1024.0, Tail.Binomial(9, 10, 0.5), 10);
        Assert.Equal(22 / 1024.0, Tail.Binomial(1, 10, 0.5), 10);
        Assert.Equal(2 * Math.Pow(0.999, 5000), Tail.Binomial(0, 5000, 0.001), 10);
        Assert.Equal(0.0455, Tail.Binomial(501_000, 1_000_000, 0.5), 3);
    }

    [Fact]
    public void The_Poisson_tail_is_exact()
    {
        Assert.Equal(2 * Math.Exp(-8), Tail.Poisson(0, 8), 10);
        Assert.Equal(0.0455, Tail.Poisson(100_632, 100_000), 3);
    }

    [Fact]
    public void Holm_multiplies_the_smallest_by_their_number_and_never_falls() =>
        Assert.Equal([0.03, 0.06, 0.06, 0.02], Holm.Adjust([0.01, 0.04, 0.03, 0.005]).Select(p => Math.Round(p, 10)));

    [Fact]
    public void Wilsons_interval_is_that_of_Newcombes_table()
    {
        // 81 of 263: 0.2553 to 0.3662 (Newcombe 1998).
        var (low, high) = Wilson.Interval(81, 263);

        Assert.Equal(0.2553, low, 4);
        Assert.Equal(0.3662, high, 4);
    }

    [Fact]
    public void Even_gaps_are_far_from_uniform_after_Durbins_transform()
    {
        double[] even = [.. Enumerable.Range(1, 99).Select(i => i / 100.0)];

        Assert.True(Kolmogorov.Distance(even) < 0.02);
        Assert.True(Kolmogorov.Distance(Spacings.Durbin(even)) > 0.9);
    }
}
