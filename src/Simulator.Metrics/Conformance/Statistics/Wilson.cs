namespace Simulator.Metrics.Conformance.Statistics;

/// <summary>Wilson's 95 % interval of a share (JASA 22, 1927).</summary>
internal static class Wilson
{
    private const double Z = 1.959963984540054;

    /// <param name="of">At least 1.</param>
    public static (double Low, double High) Interval(long taken, long of)
    {
        var (share, square) = ((double)taken / of, Z * Z / of);
        var centre = (share + (square / 2)) / (1 + square);
        var half = Z * Math.Sqrt((share * (1 - share) / of) + (square / (4 * of))) / (1 + square);
        return (Math.Max(0, centre - half), Math.Min(1, centre + half));
    }
}
