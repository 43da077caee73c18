using Simulator.Metrics.Recording;
using Simulator.Metrics.Results;
using Simulator.Metrics.Snapshots;
using Simulator.Metrics.Thresholds;
using Simulator.Model.Runs;

namespace Simulator.Metrics.Aggregation;

/// <summary>How long each segment of a recorded run was lived, and by whom.</summary>
internal sealed class LivedTime(RunRecord record, SeriesCatalog catalog)
{
    private readonly Dictionary<int, SegmentRecord> _lived = record.LivedSegments.ToDictionary(segment => segment.Segment);

    private readonly HashSet<int> _brief =
        [.. record.Series.Select(series => series.Key.Segment)
            .Where(i => catalog.Segments[i].Duration < TimeSpan.FromSeconds(1) && record.LivedSegments.All(lived => lived.Segment != i))];

    /// <summary>
    /// Seconds are counted whole. A segment that was lived to within a second of its plan counts with its planned length, which need not
    /// be whole; else with what was counted. One that is so short that it filled no second, and has samples, counts with its plan too.
    /// </summary>
    public double Seconds(ScopeFilter scope) =>
        LivedIn(scope).Sum(segment => SecondsOf(segment.Segment)) + _brief.Where(scope.Lives).Sum(i => catalog.Segments[i].Duration.TotalSeconds);

    public double UserSeconds(ScopeFilter scope) => LivedIn(scope)
        .Sum(segment => Of(segment, scope).Sum(population => population.ActiveUserSeconds) * SecondsOf(segment.Segment) / segment.Seconds);

    /// <summary>How late due steps were.</summary>
    public LatencySummary? Lag(ScopeFilter scope) => Summed(scope, segment => segment.Lag);

    /// <summary>How late sessions began.</summary>
    public LatencySummary? StartLag(ScopeFilter scope) => Summed(scope, segment => segment.StartLag);

    /// <summary>Whether each of its segments was lived to within a second of its plan.</summary>
    public bool InFull(ScopeFilter scope) => Enumerable.Range(0, catalog.Segments.Count).Where(scope.Lives)
        .All(i => (_lived.GetValueOrDefault(i)?.Seconds ?? 0) >= Math.Floor(catalog.Segments[i].Duration.TotalSeconds) - 1);

    /// <summary>No second of it was lived, and that was meant so: the run was stopped before, or went past it.</summary>
    public bool WasNotReached(ScopeFilter scope)
    {
        if (LivedIn(scope).Any()) return false;
        var last = Enumerable.Range(0, catalog.Segments.Count).LastOrDefault(scope.Lives, -1);
        return record.Facts.StopReason is not StopReason.PlanCompleted || _lived.Keys.Any(segment => segment > last);
    }

    public UsersSummary Users(ScopeFilter scope)
    {
        var lived = LivedIn(scope).ToList();
        var seconds = lived.Sum(segment => segment.Seconds);
        // Sessions also end after the last segment: they belong to the run and its populations, not to a phase.
        IEnumerable<SegmentRecord> outside = IsWholeRun(scope) && _lived.TryGetValue(-1, out var drain) ? [drain] : [];
        var users = lived.SelectMany(segment => Of(segment, scope)).ToList();
        var sessions = users.Concat(outside.SelectMany(segment => Of(segment, scope))).ToList();
        var peak = lived.Select(segment => scope.Population is { } one ? segment.Populations[one].PeakUsers : segment.PeakUsers).DefaultIfEmpty().Max();
        var fates = sessions.Aggregate(default(SessionFates), (sum, one) => sum + one.Fates);
        return new UsersSummary(
            seconds == 0 ? 0 : (double)users.Sum(population => population.PlannedUserSeconds) / seconds,
            seconds == 0 ? 0 : (double)users.Sum(population => population.ActiveUserSeconds) / seconds,
            peak,
            sessions.Sum(one => one.SessionsDue), sessions.Sum(one => one.SessionsStarted),
            sessions.Sum(one => one.SessionsDropped), sessions.Sum(one => one.SessionsEnded)) 
        {
            Retries = sessions.Sum(one => one.Retries),
            DroppedNoAccount = fates.NoAccount,
            DroppedAfterEnd = fates.AfterEnd,
            SessionsLate = fates.Late,
            SessionsCut = fates.Cut,
            PaceMissed = fates.PaceMissed,
            WorkPlanned = Enumerable.Range(0, catalog.Segments.Count).Where(scope.Lives)
                .Sum(segment => scope.Population is { } one ? catalog.Work[segment][one] : catalog.Work[segment].Sum(work => (long)work)),
            WorkDone = fates.WorkDone,
        };
    }

    private LatencySummary? Summed(ScopeFilter scope, Func<SegmentRecord, SparseHistogram> part)
    {
        var sum = new Histogram();
        foreach (var segment in LivedIn(scope)) sum.Add(part(segment));
        return LatencySummary.Of(sum);
    }

    private bool IsWholeRun(ScopeFilter scope) => Enumerable.Range(0, catalog.Segments.Count).All(scope.Lives);

    private IEnumerable<SegmentRecord> LivedIn(ScopeFilter scope) => _lived.Values.Where(segment => scope.Lives(segment.Segment));

    private static IEnumerable<PopulationRecord> Of(SegmentRecord segment, ScopeFilter scope) =>
        scope.Population is { } one ? [segment.Populations[one]] : segment.Populations;

    private double SecondsOf(int segment)
    {
        var (counted, planned) = (_lived[segment].Seconds, catalog.Segments[segment].Duration.TotalSeconds);
        return Math.Abs(counted - planned) < 1 ? planned : counted;
    }
}
