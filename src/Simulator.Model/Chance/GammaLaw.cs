using MathNet.Numerics;

namespace Simulator.Model.Chance;

/// <summary>The gamma law of scale 1.</summary>
internal static class GammaLaw
{
    // The library takes what is below 1e-15 for 0; there the first terms of the series (DLMF 8.7.1) are exact to 16 digits.
    private const double Tiny = 1e-8;

    public static double Cdf(double shape, double x) => x switch
    {
        <= 0 => 0,
        <= Tiny => Math.Pow(x, shape) / SpecialFunctions.Gamma(shape + 1) * (1 - (shape * x / (shape + 1))),
        double.PositiveInfinity => 1,
        _ => SpecialFunctions.GammaLowerRegularized(shape, x),
    };

    /// <param name="share">Rounding errors outside 0 to 1 count as 0 or 1.</param>
    public static double Quantile(double shape, double share)
    {
        if (share <= 0) return 0;
        if (share >= 1) return double.PositiveInfinity;
        if (shape < 1 && Math.Pow(share * SpecialFunctions.Gamma(shape + 1), 1 / shape) is <= Tiny and var x) return x * (1 + (x / (shape + 1)));
        return SpecialFunctions.GammaLowerRegularizedInv(shape, share);
    }

    /// <summary>Marsaglia and Tsang, ACM TOMS 26 (2000): a transformed normal, now and then refused.</summary>
    public static double Draw(double shape, ref RandomStream stream)
    {
        if (shape < 1) return Draw(shape + 1, ref stream) * Math.Pow(stream.NextOpen(), 1 / shape);

        var d = shape - (1.0 / 3);
        var c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            var normal = NormalQuantile.At(stream.NextOpen());
            var root = 1 + (c * normal);
            if (root <= 0) continue;
            var cube = root * root * root;
            if (Math.Log(stream.NextOpen()) < (0.5 * normal * normal) + d - (d * cube) + (d * Math.Log(cube))) return d * cube;
        }
    }
}
