using Simulator.Metrics.Recording;
using Simulator.Metrics.Snapshots;

namespace Simulator.Metrics.Aggregation;

/// <summary>Every series' histograms since the run began.</summary>
internal sealed class SeriesTotals
{
    private readonly Dictionary<SeriesKey, (Histogram Response, Histogram Service)> _series = [];

    public void Add(SeriesSnapshot snapshot)
    {
        if (!_series.TryGetValue(snapshot.Key, out var total)) _series[snapshot.Key] = total = (new Histogram(), new Histogram());
        total.Response.Add(snapshot.Response);
        total.Service.Add(snapshot.Service);
    }

    public IReadOnlyList<SeriesSnapshot> ToSparse() =>
        [.. _series.Select(pair => new SeriesSnapshot(pair.Key, pair.Value.Response.ToSparse(), pair.Value.Service.ToSparse()))];
}
