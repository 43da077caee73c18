using Simulator.Metrics.Aggregation;
using Simulator.Metrics.Recording;
using Simulator.Model.Plans;

namespace Simulator.Metrics.Thresholds;

/// <summary>
/// Judges a plan's thresholds second by second and says when one of them wants the run stopped or sent elsewhere. A windowed threshold is
/// judged only in seconds of its own scope; a request that has waited beyond the limit already breaches it. One owner at a time.
/// </summary>
public sealed class ThresholdEvaluator
{
    private readonly LoadPlan _plan;
    private readonly (Threshold Threshold, ThresholdTracker Tracker)[] _trackers;

    public ThresholdEvaluator(LoadPlan plan, SeriesCatalog catalog)
    {
        _plan = plan;
        _trackers = [.. plan.Thresholds.Select(threshold => (threshold, new ThresholdTracker(threshold, catalog)))];
    }

    /// <summary>How each threshold stands, in the plan's order.</summary>
    public IReadOnlyList<ThresholdReading> Readings => [.. _trackers.Select(pair => pair.Tracker.Reading)];

    /// <param name="closed">Seconds come in order.</param>
    /// <returns>What is to be done now; mostly nothing.</returns>
    public IReadOnlyList<ThresholdDecision> Judge(ClosedSecond closed)
    {
        List<ThresholdDecision> decisions = [];
        foreach (var (threshold, tracker) in _trackers)
        {
            switch (threshold.Action)
            {
                case ThresholdAction.Abort(var after):
                    if (tracker.Judge(closed, after)) decisions.Add(new ThresholdDecision.Abort(threshold));
                    break;
                case ThresholdAction.GoTo(var phase, var after):
                    if (tracker.Judge(closed, IsAhead(phase, closed) ? after : null)) decisions.Add(new ThresholdDecision.GoTo(phase, threshold));
                    break;
                default:
                    tracker.Judge(closed, null);
                    break;
            }
        }
        return decisions;
    }

    /// <summary>What the thresholds saw, for the run's record; after the last second.</summary>
    public IReadOnlyList<ThresholdTrace> Finish()
    {
        foreach (var (_, tracker) in _trackers) tracker.Leave();
        return [.. _trackers.Select(pair => pair.Tracker.Trace)];
    }

    // Who is in a phase, or past it, need not be sent there.
    private bool IsAhead(string phase, ClosedSecond closed)
    {
        var first = _plan.Segments.TakeWhile(segment => segment.Phase != phase).Count();
        return closed.Record.Segment < first;
    }
}
