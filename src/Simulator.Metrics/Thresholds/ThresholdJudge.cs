using System.Globalization;
using Simulator.Metrics.Aggregation;
using Simulator.Metrics.Recording;
using Simulator.Metrics.Results;
using Simulator.Metrics.Snapshots;
using Simulator.Model.Plans;
using Simulator.Model.Runs;

namespace Simulator.Metrics.Thresholds;

/// <summary>The final word on each threshold, from a run's record alone. No samples is never a pass.</summary>
internal sealed class ThresholdJudge(RunRecord record, SeriesCatalog catalog, LivedTime lived)
{
    public ThresholdResult Judge(Threshold threshold)
    {
        var scope = new ScopeFilter(threshold.Scope, catalog);
        var trace = TraceOf(threshold);
        var measured = MeasurementOf(threshold, scope, trace);
        var (verdict, detail) = Decide(threshold, scope, trace, measured);
        var value = verdict == Verdict.NotMeasured ? null : measured.Value;
        return new ThresholdResult(
            threshold.Name, threshold.Scope.ToString(), ThresholdFormat.MetricWords(threshold.Metric), ThresholdFormat.Target(threshold),
            ThresholdFormat.Value(threshold.Metric, value), value, measured.Samples, verdict, threshold.Gates, detail);
    }

    private (Verdict Verdict, string Detail) Decide(Threshold threshold, ScopeFilter scope, ThresholdTrace? trace, Measurement measured)
    {
        if (threshold.Metric is Metric.OfTarget) return (Verdict.NotMeasured, "no probe is connected");
        if (!scope.IsKnown) return (Verdict.NotMeasured, $"the run had no {threshold.Scope}");
        if (threshold.Metric is Metric.Own { Of: var own } && !scope.Knows(own)) return (Verdict.NotMeasured, $"the run had no {own.Kind.ToString().ToLowerInvariant()} {own.Name}");
        if (WasActedOn(threshold, trace) is { } acted) return (Verdict.Fail, acted);

        var requests = SamplesOf(threshold, scope);
        if (requests == 0 && lived.WasNotReached(scope)) return (Verdict.NotMeasured, "phase was not reached");
        if (requests == 0 && (threshold.Metric is not Metric.Users || lived.Seconds(scope) == 0))
        {
            return IsInterrupted && !lived.InFull(scope)
                ? (Verdict.NotMeasured, "the run was stopped before it had samples")
                : (Verdict.Fail, "no samples");
        }
        if (TransportLatency.PartOf(threshold.Metric) is { } part && WhyNotTold(part, scope) is { } why) return (Verdict.NotMeasured, why);
        if (NeedsTrace(threshold) && trace is null) return (Verdict.NotMeasured, "the run did not record these windows: it takes a new run");
        if (threshold.WhileUsersAtMost is { } users && trace!.SecondsJudged == 0) return (Verdict.NotMeasured, $"there were never {users} users or fewer");
        if (measured.Value is { } value) return (threshold.Limits.Judge(value), WindowOf(threshold, trace));
        if (threshold.Window is null || trace!.MostSamples > 0) return (Verdict.Warn, measured.Lack);
        return trace.Windows == 0 && !lived.InFull(scope)
            ? (Verdict.NotMeasured, $"the scope ended before a full window of {Seconds(threshold.Window.Value.TotalSeconds)}")
            : (Verdict.Warn, "no window held samples");
    }

    private long SamplesOf(Threshold threshold, ScopeFilter scope) => threshold.Metric is Metric.Own || scope.Group is not null
        ? WholeOf(threshold, scope).Requests
        : record.Series.Where(series => scope.Includes(series.Key)).Sum(series => series.Response.Count);

    private ScopeStretch WholeOf(Threshold threshold, ScopeFilter scope) => ScopeStretch.Of(
        scope, threshold.Metric, record.Series, record.Transport?.Series ?? [], record.Measures?.Totals ?? MeasuresSnapshot.Empty, lived.UserSeconds(scope), lived.Seconds(scope));

    // Where all connections were kept alive, or none needs TLS, there is nothing to judge; that nobody answered shows in the errors.
    private string? WhyNotTold(TransportPart part, ScopeFilter scope)
    {
        if (record.Transport is not { } transport) return "the run did not record where the time of its exchanges went";
        return transport.Series.Any(series => series.Key.Part == part && scope.Includes(series.Key)) ? null : TransportLatency.WhyNone(part);
    }

    private bool IsInterrupted => record.Facts.StopReason is StopReason.StoppedByOperator or StopReason.Signalled;

    private static bool NeedsTrace(Threshold threshold) => threshold.Window is not null || threshold.WhileUsersAtMost is not null;

    private Measurement MeasurementOf(Threshold threshold, ScopeFilter scope, ThresholdTrace? trace)
    {
        if (!NeedsTrace(threshold))
        {
            var window = new ScopeWindow(null);
            window.Add(WholeOf(threshold, scope));
            return Measurement.Of(threshold.Metric, window, []);
        }
        if (trace?.Value is { } worst) return new Measurement(worst, trace.Samples, "");
        var needed = PercentileOf(threshold.Metric) is { } p ? string.Create(CultureInfo.InvariantCulture, $": p{p} needs {PercentileFloor.SamplesFor(p)}") : "";
        return new Measurement(null, trace?.MostSamples ?? 0, $"no window held enough samples, at most {trace?.MostSamples ?? 0}{needed}");
    }

    private static double? PercentileOf(Metric metric) => metric switch
    {
        Metric.LatencyPercentile latency => latency.Percentile,
        Metric.Own { Figure: OwnFigure.Percentile } own => own.Percentile,
        _ => null,
    };

    // Two thresholds may look at the same windows with other limits: the one with the same words comes first.
    private ThresholdTrace? TraceOf(Threshold threshold)
    {
        var measure = ThresholdTracker.MeasureOf(threshold);
        var same = record.Thresholds.Where(trace => trace.Measure == measure).ToList();
        return same.Find(trace => trace.Target == ThresholdFormat.Target(threshold)) ?? same.FirstOrDefault();
    }

    private static string? WasActedOn(Threshold threshold, ThresholdTrace? trace)
    {
        if (trace?.ActedAtSecond is not { } second || trace.Target != ThresholdFormat.Target(threshold)) return null;
        return threshold.Action switch
        {
            ThresholdAction.Abort => $"breached at {second} s and stopped the run",
            ThresholdAction.GoTo(var phase, _) => $"breached at {second} s: the run went to {phase}",
            _ => null,
        };
    }

    private static string WindowOf(Threshold threshold, ThresholdTrace? trace) => threshold.Window is not null && trace is not null
        ? $"worst of {trace.Windows} windows of {Seconds(trace.WindowSeconds)}, to second {trace.AtSecond}"
        : "";

    private static string Seconds(double seconds) => $"{seconds:0.#} s";
}
