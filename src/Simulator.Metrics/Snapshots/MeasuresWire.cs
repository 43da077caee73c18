using Simulator.Metrics.Recording;

namespace Simulator.Metrics.Snapshots;

/// <summary>Groups and metrics of the plan's own in bytes.</summary>
internal static class MeasuresWire
{
    public static void Write(this WireWriter wire, MeasuresSnapshot measures)
    {
        wire.Count(measures.Groups.Count);
        foreach (var series in measures.Groups)
        {
            wire.Signed(series.Key.Group);
            wire.Signed(series.Key.Segment);
            wire.Unsigned(series.Key.IsWhole ? 1UL : 0);
            wire.Write(series.Times);
        }
        wire.Count(measures.Trends.Count);
        foreach (var series in measures.Trends)
        {
            Write(wire, series.Key);
            Write(wire, series.Values);
        }
        wire.Count(measures.Tallies.Count);
        foreach (var series in measures.Tallies)
        {
            Write(wire, series.Key);
            wire.Signed(series.Count);
            Write(wire, series.Sum);
            wire.Signed(series.Clamped);
        }
    }

    public static MeasuresSnapshot Measures(this ref WireReader wire)
    {
        var groups = new GroupSeries[wire.Count()];
        for (var i = 0; i < groups.Length; i++) groups[i] = new GroupSeries(new GroupKey(wire.Number(), wire.Number(), wire.Unsigned() != 0), wire.Histogram());
        var trends = new TrendSeries[wire.Count()];
        for (var i = 0; i < trends.Length; i++) trends[i] = new TrendSeries(Key(ref wire), Values(ref wire));
        var tallies = new TallySeries[wire.Count()];
        for (var i = 0; i < tallies.Length; i++) tallies[i] = new TallySeries(Key(ref wire), wire.Signed(), Sum(ref wire), wire.Signed());
        return groups.Length + trends.Length + tallies.Length == 0 ? MeasuresSnapshot.Empty : new MeasuresSnapshot(groups, trends, tallies);
    }

    private static void Write(WireWriter wire, MetricKey key)
    {
        wire.Signed(key.Metric);
        wire.Signed(key.Segment);
    }

    private static MetricKey Key(ref WireReader wire) => new(wire.Number(), wire.Number());

    // Most sums fit into the lower half; the upper one is then a byte.
    private static void Write(WireWriter wire, Int128 sum)
    {
        wire.Signed((long)(sum >> 64));
        wire.Unsigned((ulong)(sum & ulong.MaxValue));
    }

    private static Int128 Sum(ref WireReader wire)
    {
        var upper = (Int128)wire.Signed();
        return (upper << 64) | wire.Unsigned();
    }

    private static void Write(WireWriter wire, SparseValues values)
    {
        wire.Count(values.Buckets.Length);
        var former = 0;
        for (var i = 0; i < values.Buckets.Length; i++)
        {
            wire.Signed(values.Buckets[i] - former);
            wire.Signed(values.Counts[i]);
            former = values.Buckets[i];
        }
        wire.Signed(values.Min);
        wire.Signed(values.Max);
        Write(wire, values.Sum);
        wire.Signed(values.Clamped);
    }

    private static SparseValues Values(ref WireReader wire)
    {
        var length = wire.Count();
        var (buckets, counts) = (new int[length], new long[length]);
        var former = 0;
        for (var i = 0; i < length; i++)
        {
            former += wire.Number();
            if ((uint)former >= ValueLayout.BucketCount) throw new InvalidDataException($"a snapshot names bucket {former} of a trend");
            buckets[i] = former;
            counts[i] = wire.Signed();
        }
        return new SparseValues(buckets, counts, wire.Signed(), wire.Signed(), Sum(ref wire), wire.Signed());
    }
}
