using Simulator.Marketplace.Chance;

namespace Simulator.Marketplace.Tests.Chance;

public sealed class ServiceLawTests
{
    [Theory]
    [InlineData("exp(20ms)", 20_000, 1)]
    [InlineData("fixed(250us)", 250, 0)]
    [InlineData("uniform(10ms,30ms)", 20_000, 1.0 / 12)]
    [InlineData("erlang(4,20ms)", 20_000, 1.0 / 4)]
    [InlineData("lognormal(20ms, 0.8)", 20_000, 0.8965)]
    [InlineData("exp(0.5s)", 500_000, 1)]
    [InlineData("exp(2m)", 120_000_000, 1)]
    public void Draws_have_the_mean_and_the_spread_of_their_law(string text, double meanMicros, double squaredVariation)
    {
        const int Count = 200_000;
        var law = ServiceLaw.Parse("station", text);
        SeededDraws draws = new(7, "law");

        var micros = new double[Count];
        for (var i = 0; i < Count; i++)
        {
            var draw = draws.Next();
            micros[i] = law.Draw(ref draw).TotalMicroseconds;
        }
        var mean = micros.Average();
        var variation = micros.Average(value => (value - mean) * (value - mean)) / (mean * mean);

        Assert.Equal(meanMicros, law.Mean.TotalMicroseconds);
        Assert.InRange(mean / meanMicros, 0.99, 1.01);
        Assert.InRange(variation, Tolerated(squaredVariation, text, -1), Tolerated(squaredVariation, text, 1));
        Assert.All(micros, value => Assert.True(value >= 0));
    }

    [Fact]
    public void A_uniform_law_stays_within_its_ends()
    {
        var law = ServiceLaw.Parse("station", "uniform(10ms,11ms)");
        SeededDraws draws = new(1, "law");

        for (var i = 0; i < 1000; i++)
        {
            var draw = draws.Next();
            Assert.InRange(law.Draw(ref draw), TimeSpan.FromMilliseconds(10), TimeSpan.FromMilliseconds(11));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("exp")]
    [InlineData("exp()")]
    [InlineData("exp(20)")]
    [InlineData("exp(ms)")]
    [InlineData("exp(-20ms)")]
    [InlineData("exp(2h)")]
    [InlineData("exp(1e400ms)")]
    [InlineData("exp(20ms,3)")]
    [InlineData("EXP(20ms)")]
    [InlineData("uniform(30ms,10ms)")]
    [InlineData("erlang(0,20ms)")]
    [InlineData("erlang(1.5,20ms)")]
    [InlineData("lognormal(20ms,9)")]
    [InlineData("hyper(20ms)")]
    public void What_is_no_law_is_refused_with_the_option_and_examples(string text)
    {
        var problem = Assert.Throws<BadMarketplaceOptionException>(() => ServiceLaw.Parse("station", text));

        Assert.Equal(
            "station: a law is exp(20ms), fixed(20ms), uniform(10ms,30ms), erlang(4,20ms) or lognormal(20ms,0.8), "
            + $"with durations in us, ms, s, m or h of at most an hour, not '{text}'",
            problem.Message);
    }

    private static double Tolerated(double squaredVariation, string text, int sign) =>
        squaredVariation * (1 + (sign * (text.StartsWith("lognormal", StringComparison.Ordinal) ? 0.1 : 0.03)));
}
