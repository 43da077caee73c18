namespace Simulator.Metrics.Recording;

/// <summary>
/// Values of the plan's own metrics as whole millionths. Whole numbers add up to the same sum in whatever order nodes and seconds come, and money
/// to the cent; binary fractions do neither.
/// </summary>
internal static class Millionths
{
    public const double One = 1_000_000;

    /// <summary>Largest value that counts as it is, about 9.2 · 10^12; of negative ones likewise.</summary>
    public const long Most = long.MaxValue - 1;

    /// <summary>To the nearest millionth; what lies beyond ±<see cref="Most"/> is set to it.</summary>
    /// <param name="value">Not a number counts as 0.</param>
    public static long Of(double value, out bool isClamped)
    {
        var scaled = Math.Round(value * One);
        isClamped = Math.Abs(scaled) >= Most;
        return !isClamped ? (long)scaled : scaled > 0 ? Most : -Most;
    }

    public static double ToReal(Int128 millionths) => Int128.Abs(millionths) < (Int128)decimal.MaxValue ? (double)((decimal)millionths / 1_000_000m) : (double)millionths / One;
}
