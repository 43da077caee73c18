using System.Numerics;

namespace Simulator.Metrics.Recording;

/// <summary>Delays in few bins: sixteen for each doubling from 1 µs to 2^32 µs, so that a bin is at most a sixteenth of its values wide.</summary>
internal static class LagBins
{
    public const int Count = 29 * PerDoubling;

    private const int PerDoubling = 16;

    /// <param name="micros">Not negative.</param>
    public static int Of(long micros)
    {
        var value = (ulong)Math.Clamp(micros, 0, uint.MaxValue);
        if (value < PerDoubling) return (int)value;
        var doubling = BitOperations.Log2(value) - 4;
        return ((doubling + 1) * PerDoubling) + (int)((value >> doubling) - PerDoubling);
    }

    /// <summary>The first value beyond the bin, in microseconds.</summary>
    public static double UpperEdge(int bin)
    {
        if (bin < PerDoubling) return bin + 1;
        var (doubling, part) = ((bin / PerDoubling) - 1, bin % PerDoubling);
        return (double)(PerDoubling + part + 1) * (1L << doubling);
    }
}
