using Simulator.Model.Chance;

namespace Simulator.Model.Tests.Chance;

/// <summary>Laws of every kind, of usual and of extreme shapes.</summary>
public static class GivenLaws
{
    public static TheoryData<Law> Continuous =>
    [
        new Laws.Uniform(-1, 3), new Laws.Exponential(3), new Laws.Normal(10, 2),
        new Laws.LogNormal(45, 0.6), new Laws.LogNormal(3000, 1.4),
        new Laws.Weibull(0.05, 12), new Laws.Weibull(0.7, 12), new Laws.Weibull(2, 5), new Laws.Weibull(1000, 5),
        new Laws.Gamma(0.05, 1), new Laws.Gamma(0.5, 1), new Laws.Gamma(1.2, 1), new Laws.Gamma(3, 7), new Laws.Gamma(1000, 7),
        new Laws.Empirical([1, 2, 4, 10], [0, 0.5, 0.9, 1]),
        new Laws.Truncated(new Laws.LogNormal(3000, 1.4), 150, 250_000), new Laws.Truncated(new Laws.Normal(1, 2), 0, double.PositiveInfinity),
        new Laws.Truncated(new Laws.Gamma(3, 7), 20, 40), new Laws.Truncated(new Laws.Exponential(3), double.NegativeInfinity, 1),
    ];

    public static TheoryData<Law> Discrete =>
    [
        new Laws.Constant(3), new Laws.Table([8, 1, 2], [0.25, 0.25, 0.5]), new Laws.Zipf(0.9, 20), new Laws.Zipf(0, 6),
        new Laws.Truncated(new Laws.Zipf(1.1, 100), 5, 50), new Laws.Table([-2, 3], [0.5, 0.5]),
    ];

    public static TheoryData<Law> All => [.. Continuous, .. Discrete, new Laws.Weibull(0.7, 12) { Min = 1, Cap = 60 }, Laws.Empirical.Through([5, 1, 1, 9], [1, 1, 1, 1])];
}
