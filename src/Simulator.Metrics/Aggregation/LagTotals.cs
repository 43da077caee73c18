using Simulator.Metrics.Recording;
using Simulator.Metrics.Snapshots;

namespace Simulator.Metrics.Aggregation;

/// <summary>How late the generator was in each segment: a warm-up must not speak for what comes after it.</summary>
internal sealed class LagTotals
{
    private readonly Dictionary<int, (Histogram Lag, Histogram StartLag)> _bySegment = [];

    public void Add(int segment, GeneratorSnapshot generator)
    {
        if (!_bySegment.TryGetValue(segment, out var totals)) _bySegment[segment] = totals = (new Histogram(), new Histogram());
        totals.Lag.Add(generator.Lag);
        totals.StartLag.Add(generator.StartLag);
    }

    public SegmentRecord Into(SegmentRecord record) => _bySegment.TryGetValue(record.Segment, out var totals)
        ? record with { Lag = totals.Lag.ToSparse(), StartLag = totals.StartLag.ToSparse() }
        : record;
}
