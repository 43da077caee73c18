namespace Simulator.Metrics.Recording;

/// <summary>What one metric of the plan's own got in one segment. One owner at a time.</summary>
internal sealed class MetricCell(MetricKey key, bool isTrend)
{
    public MetricKey Key => key;

    /// <summary>Null but for a trend.</summary>
    public ValueHistogram? Values { get; } = isTrend ? new ValueHistogram() : null;

    public long Count { get; private set; }

    public Int128 Sum { get; private set; }

    public long Clamped { get; private set; }

    public bool IsEmpty => Values?.IsEmpty ?? Count == 0;

    public void Record(long millionths, bool isClamped)
    {
        if (Values is { } values)
        {
            values.Record(millionths, isClamped);
            return;
        }
        Count++;
        Sum += millionths;
        if (isClamped) Clamped++;
    }

    public void MoveTo(MetricCell other)
    {
        if (Values is { } values) other.Values!.Add(values);
        other.Count += Count;
        other.Sum += Sum;
        other.Clamped += Clamped;
        Clear();
    }

    public void Clear()
    {
        Values?.Clear();
        (Count, Sum, Clamped) = (0, 0, 0);
    }
}
