using Simulator.Metrics.Snapshots;
using Simulator.Model.Scripts.Measures;

namespace Simulator.Metrics.Recording;

/// <summary>Groups and metrics of the plan's own, of one stripe. Cells take memory when they are first used. One owner at a time.</summary>
internal sealed class MeasuresBuffer(SeriesCatalog catalog)
{
    private readonly MetricCell?[]?[] _segments = new MetricCell?[]?[catalog.Segments.Count];
    private readonly List<MetricCell> _used = [];

    /// <summary>Two places for each group: failed, whole.</summary>
    private readonly HistogramTable _groups = new(catalog.Segments.Count, catalog.Groups.Count * 2, width: 1);

    public void Left(int group, int segment, bool isWhole, long micros) => _groups.At(segment, (group * 2) + (isWhole ? 1 : 0))[0].Record(micros);

    public MetricCell At(int segment, int metric) => _segments[segment] is { } row && row[metric] is { } present ? present : Install(segment, metric);

    /// <summary>What all buffers hold together; it empties them.</summary>
    public static MeasuresSnapshot TakeAll(IReadOnlyList<MeasuresBuffer> buffers)
    {
        if (buffers.Count == 0) return MeasuresSnapshot.Empty;
        List<GroupSeries> groups = [];
        HistogramTable.MergeAll(buffers.Select(buffer => buffer._groups))!.TakeAll((segment, place, histograms) =>
            groups.Add(new GroupSeries(new GroupKey(place / 2, segment, place % 2 == 1), histograms[0].ToSparse())));
        var first = buffers[0];
        foreach (var buffer in buffers.Skip(1))
        {
            foreach (var cell in buffer._used.Where(cell => !cell.IsEmpty)) cell.MoveTo(first.At(cell.Key.Segment, cell.Key.Metric));
        }
        var taken = new MeasuresSnapshot(
            groups,
            [.. first._used.Where(cell => cell is { Values.IsEmpty: false }).Select(cell => new TrendSeries(cell.Key, cell.Values!.ToSparse()))],
            [.. first._used.Where(cell => cell is { Values: null, Count: > 0 }).Select(cell => new TallySeries(cell.Key, cell.Count, cell.Sum, cell.Clamped))]);
        foreach (var cell in first._used) cell.Clear();
        return taken.IsEmpty ? MeasuresSnapshot.Empty : taken;
    }

    private MetricCell Install(int segment, int metric)
    {
        // Only one segment is lived at a time; a run that has left one does not come back to it.
        if (_segments[segment] is null && _used.Count > 0 && _used.TrueForAll(cell => cell.IsEmpty)) Forget();
        var made = new MetricCell(new MetricKey(metric, segment), catalog.Metrics[metric].Kind == CustomMetricKind.Trend);
        (_segments[segment] ??= new MetricCell?[catalog.Metrics.Count])[metric] = made;
        _used.Add(made);
        return made;
    }

    private void Forget()
    {
        Array.Clear(_segments);
        _used.Clear();
    }
}
