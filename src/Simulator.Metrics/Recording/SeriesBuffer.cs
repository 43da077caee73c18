using Simulator.Metrics.Snapshots;

namespace Simulator.Metrics.Recording;

/// <summary>All series of one interval, in an array indexed by the series key; a series takes memory when it is first used.</summary>
internal sealed class SeriesBuffer(int seriesCount)
{
    private readonly Series?[] _series = new Series?[seriesCount];
    private readonly List<Series> _used = [];

    /// <summary>From many threads at once.</summary>
    public void Record(int index, in Sample sample)
    {
        var series = Volatile.Read(ref _series[index]) ?? Install(index, sample);
        series.Response.RecordConcurrently(sample.ResponseMicros);
        series.Service.RecordConcurrently(sample.ServiceMicros);
    }

    /// <summary>Only while nobody records.</summary>
    public List<SeriesSnapshot> TakeAll()
    {
        List<SeriesSnapshot> taken = [];
        foreach (var series in _used)
        {
            var response = series.Response.ToSparse();
            if (response.Buckets.Length == 0) continue;
            taken.Add(new SeriesSnapshot(series.Key, response, series.Service.ToSparse()));
            series.Response.Clear();
            series.Service.Clear();
        }
        return taken;
    }

    private Series Install(int index, in Sample sample)
    {
        lock (_used)
        {
            if (_series[index] is { } present) return present;
            var made = new Series(new SeriesKey(sample.Population, sample.Step, sample.Segment, sample.Outcome), new Histogram(), new Histogram());
            _used.Add(made);
            Volatile.Write(ref _series[index], made);
            return made;
        }
    }

    private sealed record Series(SeriesKey Key, Histogram Response, Histogram Service);
}
