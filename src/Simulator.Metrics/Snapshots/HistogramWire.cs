namespace Simulator.Metrics.Snapshots;

/// <summary>A sparse histogram in bytes: distances between buckets, counts, and the exact figures.</summary>
internal static class HistogramWire
{
    public static void Write(this WireWriter wire, SparseHistogram histogram)
    {
        wire.Count(histogram.Buckets.Length);
        var former = 0;
        for (var i = 0; i < histogram.Buckets.Length; i++)
        {
            wire.Signed(histogram.Buckets[i] - former);
            wire.Signed(histogram.Counts[i]);
            former = histogram.Buckets[i];
        }
        wire.Signed(histogram.MaxMicros);
        wire.Signed(histogram.SumMicros);
        wire.Signed(histogram.Clamped);
    }

    public static SparseHistogram Histogram(this ref WireReader wire)
    {
        var length = wire.Count();
        var (buckets, counts) = (new int[length], new long[length]);
        var former = 0;
        for (var i = 0; i < length; i++)
        {
            former += wire.Number();
            if (former is < 0 or >= Recording.BucketLayout.BucketCount) throw new InvalidDataException($"a snapshot names bucket {former}");
            buckets[i] = former;
            counts[i] = wire.Signed();
        }
        return new SparseHistogram(buckets, counts, wire.Signed(), wire.Signed(), wire.Signed());
    }
}
