namespace Simulator.Metrics.Recording;

/// <summary>
/// Where a value of any sign lies in a <see cref="ValueHistogram"/>: the magnitudes as in <see cref="BucketLayout"/>, as far as whole numbers go, the
/// negative ones mirrored below. A bucket is at most a thousandth of its values wide from a thousandth (1,000 millionths) on.
/// </summary>
internal static class ValueLayout
{
    public const int BucketCount = 2 * Half;

    private const int Half = 54 * 1024;

    private static readonly long[] Powers = [.. Enumerable.Range(0, 19).Select(exponent => (long)Math.Pow(10, 18 - exponent))];

    /// <param name="value">From -<see cref="Millionths.Most"/> to it.</param>
    public static int IndexOf(long value) => value >= 0 ? Half + BucketLayout.IndexOf(value) : Half - 1 - BucketLayout.IndexOf(-value);

    /// <summary>The roundest number in a bucket, of several the one next to its middle: 49,900,000 where it reaches from 49,872,896 to 49,905,663. It is what people wrote more often than its ends.</summary>
    public static long RoundestOf(int index) => index >= Half ? Roundest(index - Half) : -Roundest(Half - 1 - index);

    private static long Roundest(int magnitude)
    {
        var (low, high) = (BucketLayout.LowestValueOf(magnitude), unchecked(BucketLayout.LowestValueOf(magnitude + 1) - 1));
        foreach (var power in Powers)
        {
            var nearest = (((Int128)low + high + power) / (2 * (Int128)power)) * power;
            if (nearest >= low && nearest <= high) return (long)nearest;
        }
        return low;
    }
}
