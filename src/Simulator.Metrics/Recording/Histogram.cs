using Simulator.Metrics.Snapshots;

namespace Simulator.Metrics.Recording;

/// <summary>
/// Counts values in microseconds, 0 to 2^32 - 1 (71.6 minutes), to three significant digits; see <see cref="BucketLayout"/>.
/// Values beyond are counted in the last bucket and as <see cref="Clamped"/>, negative ones as 0. Memory is taken when a range is first
/// used. One owner at a time.
/// </summary>
public sealed class Histogram
{
    private readonly BucketBlocks _buckets = new(BucketLayout.BucketCount);
    private long _max;
    private long _sum;
    private long _clamped;

    /// <summary>Exact largest value, also where it was clamped; 0 while empty. <see cref="Subtract"/> leaves it as it is.</summary>
    public long Max => _max;

    /// <summary>Exact sum of all values.</summary>
    public long Sum => _sum;

    /// <summary>How many values lay beyond the range.</summary>
    public long Clamped => _clamped;

    /// <summary>Number of values, added up from the buckets: there is no second truth.</summary>
    public long Count => _buckets.CountFrom(0);

    public bool IsEmpty => _buckets.AreEmpty;

    /// <summary>Exact mean; 0 while empty.</summary>
    public double Mean => Count is > 0 and var count ? (double)_sum / count : 0;

    public static Histogram Of(SparseHistogram values)
    {
        var histogram = new Histogram();
        histogram.Add(values);
        return histogram;
    }

    public void Record(long value)
    {
        value = Math.Max(0, value);
        if (value > BucketLayout.MaxValue) _clamped++;
        _max = Math.Max(_max, value);
        _sum += value;
        _buckets[IndexOf(value)]++;
    }

    public void Add(SparseHistogram other) => Add(other, +1);

    /// <summary>Takes out what was added before. <see cref="Max"/> stays.</summary>
    public void Subtract(SparseHistogram other) => Add(other, -1);

    public void Add(Histogram other)
    {
        other._buckets.ForEach((index, count) => _buckets[index] += count);
        _max = Math.Max(_max, other._max);
        _sum += other._sum;
        _clamped += other._clamped;
    }

    /// <summary>Forgets all values and keeps the memory.</summary>
    public void Clear()
    {
        _buckets.Clear();
        (_max, _sum, _clamped) = (0, 0, 0);
    }

    public SparseHistogram ToSparse()
    {
        List<int> buckets = [];
        List<long> counts = [];
        _buckets.ForEach((index, count) =>
        {
            buckets.Add(index);
            counts.Add(count);
        });
        return new SparseHistogram([.. buckets], [.. counts], _max, _sum, _clamped);
    }

    /// <summary>
    /// The smallest value that at least this share of all values does not exceed (nearest rank), to the upper end of its bucket, at
    /// most <see cref="Max"/>; 0 while empty.
    /// </summary>
    /// <param name="percentile">0 to 100.</param>
    public long ValueAtPercentile(double percentile)
    {
        // The small step back keeps 99.9 % of 1000 at rank 999, which binary fractions push to 999.0000000000001.
        var rank = Math.Max(1, (long)Math.Ceiling((percentile / 100 * Count) - 1e-6));
        return _buckets.BucketOfRank(rank) switch
        {
            null => 0,
            BucketLayout.BucketCount - 1 => _max,
            { } bucket => Math.Min(_max, BucketLayout.HighestValueOf(bucket)),
        };
    }

    /// <summary>How many values are larger than the given one, to the width of its bucket.</summary>
    public long CountAbove(long value) => value >= BucketLayout.MaxValue ? _clamped : _buckets.CountFrom(IndexOf(Math.Max(-1, value) + 1));

    private static int IndexOf(long value) => BucketLayout.IndexOf(Math.Min(value, BucketLayout.MaxValue));

    private void Add(SparseHistogram other, int sign)
    {
        for (var i = 0; i < other.Buckets.Length; i++) _buckets[other.Buckets[i]] += sign * other.Counts[i];
        _max = Math.Max(_max, other.MaxMicros);
        _sum += sign * other.SumMicros;
        _clamped += sign * other.Clamped;
    }
}
