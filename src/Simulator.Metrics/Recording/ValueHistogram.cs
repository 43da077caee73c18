using Simulator.Metrics.Snapshots;

namespace Simulator.Metrics.Recording;

/// <summary>
/// Counts values of any sign in millionths to three significant digits; see <see cref="ValueLayout"/>. Values beyond 9.2 · 10^12 are counted there and
/// as <see cref="Clamped"/>. Memory is taken when a range is first used. One owner at a time.
/// </summary>
internal sealed class ValueHistogram
{
    private readonly BucketBlocks _buckets = new(ValueLayout.BucketCount);
    private long _min = long.MaxValue;
    private long _max = long.MinValue;
    private Int128 _sum;

    /// <summary>Exact smallest value; <see cref="Subtract"/> leaves it as it is.</summary>
    public long Min => _min;

    /// <summary>Exact largest value; <see cref="Subtract"/> leaves it as it is.</summary>
    public long Max => _max;

    /// <summary>Exact sum of all values, those beyond the range as clamped.</summary>
    public Int128 Sum => _sum;

    public long Clamped { get; private set; }

    /// <summary>Number of values, added up from the buckets: there is no second truth.</summary>
    public long Count => _buckets.CountFrom(0);

    public bool IsEmpty => _buckets.AreEmpty;

    public void Record(long millionths, bool isClamped)
    {
        _buckets[ValueLayout.IndexOf(millionths)]++;
        _min = Math.Min(_min, millionths);
        _max = Math.Max(_max, millionths);
        _sum += millionths;
        if (isClamped) Clamped++;
    }

    public void Add(SparseValues other) => Add(other, +1);

    /// <summary>Takes out what was added before. <see cref="Min"/> and <see cref="Max"/> stay.</summary>
    public void Subtract(SparseValues other) => Add(other, -1);

    public void Add(ValueHistogram other)
    {
        other._buckets.ForEach((index, count) => _buckets[index] += count);
        Note(other._min, other._max, other._sum, other.Clamped, +1);
    }

    /// <summary>Forgets all values and keeps the memory.</summary>
    public void Clear()
    {
        _buckets.Clear();
        (_min, _max, _sum, Clamped) = (long.MaxValue, long.MinValue, 0, 0);
    }

    public SparseValues ToSparse()
    {
        List<int> buckets = [];
        List<long> counts = [];
        _buckets.ForEach((index, count) =>
        {
            buckets.Add(index);
            counts.Add(count);
        });
        return buckets.Count == 0 ? SparseValues.Empty : new SparseValues([.. buckets], [.. counts], _min, _max, _sum, Clamped);
    }

    /// <summary>The value at a share of all values (nearest rank), as the roundest number in its bucket, within what was measured; 0 while empty.</summary>
    /// <param name="percentile">0 to 100.</param>
    public long ValueAtPercentile(double percentile)
    {
        // The small step back as in Histogram.
        var rank = Math.Max(1, (long)Math.Ceiling((percentile / 100 * Count) - 1e-6));
        return _buckets.BucketOfRank(rank) is { } bucket ? Math.Clamp(ValueLayout.RoundestOf(bucket), _min, _max) : 0;
    }

    private void Add(SparseValues other, int sign)
    {
        if (other.Buckets.Length == 0) return;
        for (var i = 0; i < other.Buckets.Length; i++) _buckets[other.Buckets[i]] += sign * other.Counts[i];
        Note(other.Min, other.Max, other.Sum, other.Clamped, sign);
    }

    private void Note(long min, long max, Int128 sum, long clamped, int sign)
    {
        _min = Math.Min(_min, min);
        _max = Math.Max(_max, max);
        _sum += sign * sum;
        Clamped += sign * clamped;
    }
}
