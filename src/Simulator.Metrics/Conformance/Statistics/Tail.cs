using MathNet.Numerics;

namespace Simulator.Metrics.Conformance.Statistics;

/// <summary>Chances of further values, with all their digits also where they are small.</summary>
internal static class Tail
{
    /// <summary>Of a standard normal value as far from 0 or further, on both sides.</summary>
    public static double Normal(double z) => SpecialFunctions.Erfc(Math.Abs(z) / Constants.Sqrt2);

    /// <summary>Of a chi-squared value as large or larger.</summary>
    /// <param name="degrees">At least 1.</param>
    public static double ChiSquared(double value, int degrees) => value <= 0 ? 1 : SpecialFunctions.GammaUpperRegularized(degrees / 2.0, value / 2);

    /// <summary>Of a binomial count as far out or further: twice the smaller tail, at most 1.</summary>
    public static double Binomial(long taken, long of, double share)
    {
        if (share is <= 0 or >= 1) return taken == (share <= 0 ? 0 : of) ? 1 : 0;
        var atLeast = taken == 0 ? 1 : SpecialFunctions.BetaRegularized(taken, of - taken + 1, share);
        var atMost = taken == of ? 1 : SpecialFunctions.BetaRegularized(of - taken, taken + 1, 1 - share);
        return Math.Min(1, 2 * Math.Min(atLeast, atMost));
    }

    /// <summary>Of a Poisson count as far out or further: twice the smaller tail, at most 1.</summary>
    public static double Poisson(long count, double mean)
    {
        if (mean <= 0) return count == 0 ? 1 : 0;
        var atLeast = count == 0 ? 1 : SpecialFunctions.GammaLowerRegularized(count, mean);
        var atMost = SpecialFunctions.GammaUpperRegularized(count + 1, mean);
        return Math.Min(1, 2 * Math.Min(atLeast, atMost));
    }
}
