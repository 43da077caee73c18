using Simulator.Metrics.Recording;
using Simulator.Metrics.Snapshots;

namespace Simulator.Metrics.Aggregation;

/// <summary>Every transport series, and what the connections did, since the run began.</summary>
internal sealed class TransportTotals
{
    private readonly Dictionary<TransportKey, Histogram> _series = [];
    private ConnectionFigures _connections;

    public void Add(TransportSnapshot snapshot)
    {
        foreach (var series in snapshot.Series)
        {
            if (!_series.TryGetValue(series.Key, out var total)) _series[series.Key] = total = new Histogram();
            total.Add(series.Times);
        }
        _connections = _connections.Plus(snapshot.Connections with { Open = 0, Waiting = 0 });
    }

    /// <param name="peakOpen">Most connections at a second's end.</param>
    /// <returns>Null where nothing was told.</returns>
    public TransportRecord? ToRecord(int peakOpen) => _series.Count == 0 && _connections == default
        ? null
        : new TransportRecord([.. _series.Select(pair => new TransportSeries(pair.Key, pair.Value.ToSparse()))], _connections, peakOpen);
}
