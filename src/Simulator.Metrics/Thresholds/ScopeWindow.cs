using Simulator.Metrics.Recording;

namespace Simulator.Metrics.Thresholds;

/// <summary>The last seconds of a scope added up; the oldest leave as new ones come.</summary>
/// <param name="length">How many stretches it holds; null: all.</param>
internal sealed class ScopeWindow(int? length)
{
    private readonly Queue<ScopeStretch> _stretches = [];
    private long _maxMicros;

    /// <summary>Its own largest value may be that of a stretch that left: <see cref="MaxMicros"/> is right.</summary>
    public Histogram Latency { get; } = new();

    /// <summary>Of a trend; its own extremes may be those of a stretch that left: <see cref="Min"/> and <see cref="Max"/> are right.</summary>
    public ValueHistogram Values { get; } = new();

    /// <summary>What a counter added up, or how often a rate's condition held, in millionths.</summary>
    public Int128 Sum { get; private set; }

    public long Min => length is null ? Values.Min : _stretches.Where(stretch => stretch.Values.Count > 0).Select(stretch => stretch.Values.Min).DefaultIfEmpty().Min();

    public long Max => length is null ? Values.Max : _stretches.Where(stretch => stretch.Values.Count > 0).Select(stretch => stretch.Values.Max).DefaultIfEmpty().Max();

    public long Requests { get; private set; }

    public long Failed { get; private set; }

    public double UserSeconds { get; private set; }

    public double Seconds { get; private set; }

    public long MaxMicros => length is null ? _maxMicros : _stretches.Select(stretch => stretch.Latency.MaxMicros).DefaultIfEmpty().Max();

    public void Add(ScopeStretch stretch)
    {
        Latency.Add(stretch.Latency);
        Values.Add(stretch.Values);
        _maxMicros = Math.Max(_maxMicros, stretch.Latency.MaxMicros);
        Count(stretch, +1);
        if (length is null) return;

        _stretches.Enqueue(stretch);
        if (_stretches.Count <= length) return;
        var oldest = _stretches.Dequeue();
        Latency.Subtract(oldest.Latency);
        Values.Subtract(oldest.Values);
        Count(oldest, -1);
    }

    private void Count(ScopeStretch stretch, int sign)
    {
        Requests += sign * stretch.Requests;
        Sum += sign * stretch.Sum;
        Failed += sign * stretch.Failed;
        UserSeconds += sign * stretch.UserSeconds;
        Seconds += sign * stretch.Seconds;
    }
}
