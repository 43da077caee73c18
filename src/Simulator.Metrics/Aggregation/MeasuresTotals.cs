using Simulator.Metrics.Recording;
using Simulator.Metrics.Snapshots;

namespace Simulator.Metrics.Aggregation;

/// <summary>Series of groups and of the plan's own metrics added up: histograms are merged, whole millionths summed.</summary>
internal sealed class MeasuresTotals
{
    private readonly Dictionary<GroupKey, Histogram> _groups = [];
    private readonly Dictionary<MetricKey, ValueHistogram> _trends = [];
    private readonly Dictionary<MetricKey, TallySeries> _tallies = [];

    public void Add(MeasuresSnapshot snapshot)
    {
        foreach (var series in snapshot.Groups)
        {
            if (!_groups.TryGetValue(series.Key, out var total)) _groups[series.Key] = total = new Histogram();
            total.Add(series.Times);
        }
        foreach (var series in snapshot.Trends)
        {
            if (!_trends.TryGetValue(series.Key, out var total)) _trends[series.Key] = total = new ValueHistogram();
            total.Add(series.Values);
        }
        foreach (var series in snapshot.Tallies)
        {
            var total = _tallies.GetValueOrDefault(series.Key) ?? new TallySeries(series.Key, 0, 0, 0);
            _tallies[series.Key] = total with { Count = total.Count + series.Count, Sum = total.Sum + series.Sum, Clamped = total.Clamped + series.Clamped };
        }
    }

    public MeasuresSnapshot ToSnapshot() => new(
        [.. _groups.Select(pair => new GroupSeries(pair.Key, pair.Value.ToSparse()))],
        [.. _trends.Select(pair => new TrendSeries(pair.Key, pair.Value.ToSparse()))],
        [.. _tallies.Values]);
}
