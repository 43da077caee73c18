using MathNet.Numerics;

namespace Simulator.Model.Chance;

/// <summary>The standard normal law.</summary>
internal static class NormalLaw
{
    /// <summary>Φ(z) = erfc(-z / √2) / 2, exact also far to the left.</summary>
    public static double Cdf(double z) => 0.5 * SpecialFunctions.Erfc(-z / Constants.Sqrt2);

    public static double Density(double z) => Math.Exp(-0.5 * z * z) / Constants.Sqrt2Pi;

    public static double Quantile(double share) => share switch
    {
        <= 0 => double.NegativeInfinity,
        >= 1 => double.PositiveInfinity,
        _ => NormalQuantile.At(share),
    };
}
