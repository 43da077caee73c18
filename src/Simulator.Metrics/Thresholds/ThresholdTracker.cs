using Simulator.Metrics.Aggregation;
using Simulator.Metrics.Recording;
using Simulator.Metrics.Snapshots;
using Simulator.Model.Plans;
using Simulator.Model.Runs;

namespace Simulator.Metrics.Thresholds;

/// <summary>Follows one threshold from second to second.</summary>
internal sealed class ThresholdTracker
{
    private readonly Threshold _threshold;
    private readonly ScopeFilter _scope;
    private readonly int? _length;
    private readonly int _fullLength;
    private readonly bool _isConnected;

    private ScopeWindow _window;
    private Measurement _now;
    private int? _breachedSince;
    private int _lastSecond;
    private bool _hasLeft;
    private ThresholdTrace _trace;

    public ThresholdTracker(Threshold threshold, SeriesCatalog catalog)
    {
        _threshold = threshold;
        _scope = new ScopeFilter(threshold.Scope, catalog);
        _length = threshold.Window is { } window ? Math.Max(1, (int)window.TotalSeconds) : null;
        // A scope that is shorter than the window is a window itself.
        _fullLength = Math.Min(_length ?? 1, Math.Max(1, (int)_scope.PlannedSeconds));
        _window = new ScopeWindow(_length);
        _isConnected = threshold.Metric is not Metric.OfTarget;
        _trace = new ThresholdTrace(MeasureOf(threshold), ThresholdFormat.Target(threshold), 0, 0, 0, null, 0, 0, 0, 0, null);
    }

    public ThresholdTrace Trace => _trace;

    public ThresholdReading Reading => new(
        _threshold.Name, _threshold.Scope.ToString(), ThresholdFormat.MetricWords(_threshold.Metric), _trace.Target,
        ThresholdFormat.Value(_threshold.Metric, _now.Value), _now.Value,
        _now.Value is { } value ? _threshold.Limits.Judge(value) : Verdict.NotMeasured,
        _breachedSince is { } since ? _lastSecond - since + 1 : 0);

    public static string MeasureOf(Threshold threshold) => string.Join(
        " | ", threshold.Scope, ThresholdFormat.MetricWords(threshold.Metric),
        threshold.Window is { } window ? $"window {(int)window.TotalSeconds} s" : "whole",
        threshold.WhileUsersAtMost is { } users ? $"users <= {users}" : "always");

    /// <returns>True once, when the fail level has been breached for long enough.</returns>
    public bool Judge(ClosedSecond closed, TimeSpan? actAfter)
    {
        var isInScope = _isConnected && _scope.Lives(closed.Record.Segment);
        if (!isInScope) Leave();
        _lastSecond = closed.Record.Second;
        _now = default;
        var holds = isInScope && (_threshold.WhileUsersAtMost is not { } most || closed.Record.ActiveUsers <= most);
        _trace = _trace with
        {
            SecondsInScope = _trace.SecondsInScope + (isInScope ? 1 : 0),
            SecondsJudged = _trace.SecondsJudged + (holds ? 1 : 0),
        };

        // Under a condition a window holds consecutive seconds of it, and nothing that was due before.
        if (isInScope && !holds && _length is not null) _window = new ScopeWindow(_length);

        // Answers that come after the scope's end belong to the whole of it, and to no window.
        if (holds || (_isConnected && _length is null && _threshold.WhileUsersAtMost is null)) _window.Add(StretchOf(closed, holds ? 1 : 0));
        if (holds && _window.Seconds >= _fullLength) Measure(LateOf(closed));

        // A second without data neither begins nor ends a breach: a target that hangs gives no data between its time-outs.
        if (!holds) _breachedSince = null;
        else if (_now.Value is { } value) _breachedSince = _threshold.Limits.Judge(value) == Verdict.Fail ? _breachedSince ?? _lastSecond : null;
        var acts = actAfter is { } after && _trace.ActedAtSecond is null && _breachedSince is { } since && _lastSecond - since + 1 >= after.TotalSeconds;
        if (acts) _trace = _trace with { ActedAtSecond = _lastSecond };
        return acts;
    }

    /// <summary>The scope is over. One that fell just short of a full window, through a lost second, is judged as what there is.</summary>
    public void Leave()
    {
        if (_hasLeft || _trace.SecondsInScope == 0) return;
        _hasLeft = true;
        if (_length is not null && _trace.Windows == 0 && _window.Seconds >= Math.Max(1, _fullLength * 0.9)) Measure([]);
        _now = default;
    }

    private void Measure(IReadOnlyList<long> lateMicros)
    {
        _now = Measurement.Of(_threshold.Metric, _window, lateMicros);
        _trace = _trace with { MostSamples = Math.Max(_trace.MostSamples, _now.Samples) };
        if (_now.Value is not { } value) return;
        _trace = _trace with { Windows = _length is null ? 1 : _trace.Windows + 1 };
        if (_length is not null && _trace.Value is { } worst && !_threshold.Limits.IsWorse(value, worst)) return;
        _trace = _trace with { Value = value, Samples = _now.Samples, AtSecond = _lastSecond, WindowSeconds = _window.Seconds };
    }

    private ScopeStretch StretchOf(ClosedSecond closed, double seconds)
    {
        var users = _scope.Population is { } population ? closed.ActiveUsers[population] : closed.Record.ActiveUsers;
        var series = _threshold.WhileUsersAtMost is null ? closed.Series : [.. closed.Series.Where(each => IsOfNow(each.Key.Segment, closed))];
        var transport = closed.Transport.Where(each => IsOfNow(each.Key.Segment, closed));
        var measures = _threshold.WhileUsersAtMost is null ? closed.Measures : new MeasuresSnapshot(
            [.. closed.Measures.Groups.Where(each => IsOfNow(each.Key.Segment, closed))],
            [.. closed.Measures.Trends.Where(each => IsOfNow(each.Key.Segment, closed))], [.. closed.Measures.Tallies.Where(each => IsOfNow(each.Key.Segment, closed))]);
        return ScopeStretch.Of(_scope, _threshold.Metric, series, transport, measures, users * seconds, seconds);
    }

    // What was due under another load than the one that holds now says nothing of it.
    private bool IsOfNow(int segment, ClosedSecond closed) => _threshold.WhileUsersAtMost is null || segment == closed.Record.Segment;

    private IReadOnlyList<long> LateOf(ClosedSecond closed)
    {
        if (_threshold.Metric is not (Metric.LatencyPercentile or Metric.LatencyMax) || _threshold.Limits.HigherIsBetter) return [];
        // How long a request has waited says nothing of how long its connection took, or of whether an answer has begun.
        if (TransportLatency.PartOf(_threshold.Metric) is not null) return [];
        var limitMicros = _threshold.Limits.FirstLevel() * 1_000_000;
        return [.. closed.InFlight
            .Where(request => request.AgeMicros > limitMicros && IsOfNow(request.Segment, closed) && _scope.Includes(request.Population, request.Step, request.Segment))
            .Select(request => request.AgeMicros)];
    }
}
