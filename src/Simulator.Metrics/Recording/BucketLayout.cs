using System.Numerics;

namespace Simulator.Metrics.Recording;

/// <summary>
/// Where a value lies in a histogram: 2048 buckets of width 1, then 1024 buckets for each doubling, so that a bucket is at most a
/// thousandth of its values wide. The layout of HdrHistogram for three significant digits (github.com/HdrHistogram/HdrHistogram).
/// </summary>
internal static class BucketLayout
{
    /// <summary>Largest value that has a bucket of its own: 2^32 - 1 µs, 71.6 minutes.</summary>
    public const long MaxValue = uint.MaxValue;

    public const int BucketCount = (Doublings + 2) * HalfCount;

    private const int HalfCount = 1024;
    private const int SubBucketBits = 11;
    private const int Doublings = 32 - SubBucketBits;

    /// <param name="value">From 0 to <see cref="MaxValue"/>.</param>
    public static int IndexOf(long value)
    {
        var doubling = 64 - SubBucketBits - BitOperations.LeadingZeroCount((ulong)value | ((1 << SubBucketBits) - 1));
        return (doubling * HalfCount) + (int)(value >> doubling);
    }

    public static long LowestValueOf(int index)
    {
        var doubling = Math.Max(0, (index / HalfCount) - 1);
        return (long)(index - (doubling * HalfCount)) << doubling;
    }

    public static long HighestValueOf(int index) => LowestValueOf(index + 1) - 1;
}
