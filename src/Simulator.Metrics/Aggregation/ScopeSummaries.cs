using Simulator.Metrics.Recording;
using Simulator.Metrics.Results;
using Simulator.Metrics.Thresholds;
using Simulator.Model.Load;
using Simulator.Model.Plans;
using Simulator.Model.Runs;

namespace Simulator.Metrics.Aggregation;

/// <summary>The rows of a report: run, phases, levels, steps, populations.</summary>
internal sealed class ScopeSummaries(RunRecord record, SeriesCatalog catalog, LivedTime lived)
{
    public ScopeSummary Of(ThresholdScope scope)
    {
        var filter = new ScopeFilter(scope, catalog);
        var figures = ScopeFigures.Of(record.Series.Where(series => filter.Includes(series.Key)));
        var transport = TransportFigures.Of(record.Transport?.Series.Where(series => filter.Includes(series.Key)) ?? []);
        return figures.ToSummary(lived.Users(filter), lived.Seconds(filter)) with { FirstByteMs = transport.TimesOf(TransportPart.FirstByte) };
    }

    public PhaseSummary OfPhase(Phase phase, IReadOnlyList<ThresholdResult> thresholds)
    {
        var levels = phase.Segments.Where(segment => segment.Level is not null)
            .Select(segment => RowOf(new ThresholdScope.OfLevel(phase.Name, segment.Level!), segment.Level!, [segment], phase.Gates, thresholds, []));
        return RowOf(new ThresholdScope.OfPhase(phase.Name), phase.Name, phase.Segments, phase.Gates, thresholds, [.. levels]);
    }

    /// <summary>Only steps that were taken, the most frequent first.</summary>
    public IReadOnlyList<StepSummary> OfSteps(long allRequests) =>
        [.. record.Steps
            .Select(step => (Name: step, Figures: Of(new ThresholdScope.OfStep(step))))
            .Where(step => step.Figures.Requests > 0)
            .OrderByDescending(step => step.Figures.Requests).ThenBy(step => step.Name, StringComparer.Ordinal)
            .Select(step => new StepSummary(step.Name, (double)step.Figures.Requests / allRequests, step.Figures))];

    public PopulationSummary OfPopulation(Population population) =>
        new(population.Name, population.Kind, population.Share, Of(new ThresholdScope.OfPopulation(population.Name)));

    private PhaseSummary RowOf(
        ThresholdScope scope, string name, IReadOnlyList<Segment> segments, bool gates,
        IReadOnlyList<ThresholdResult> thresholds, IReadOnlyList<PhaseSummary> levels)
    {
        var filter = new ScopeFilter(scope, catalog);
        var figures = Of(scope);
        var heard = thresholds.Where(threshold => threshold.Gates || !gates);
        var verdict = VerdictOf(scope, filter, figures, segments.Any(segment => segment.HasLoad), heard);
        return new PhaseSummary(name, segments.Sum(segment => segment.Duration.TotalSeconds), lived.Seconds(filter), gates, verdict, figures, levels)
        {
            LagMs = lived.Lag(filter),
            StartLagMs = lived.StartLag(filter),
        };
    }

    // A phase shows the worst of its own thresholds and its levels'; within a phase that gates, those that do not gate speak only for themselves.
    private Verdict VerdictOf(ThresholdScope scope, ScopeFilter filter, ScopeSummary figures, bool hasLoad, IEnumerable<ThresholdResult> thresholds)
    {
        var own = thresholds.Where(threshold => threshold.Verdict != Verdict.NotMeasured
            && (threshold.Scope == scope.ToString() || (scope is ThresholdScope.OfPhase && threshold.Scope.StartsWith($"{scope}/", StringComparison.Ordinal))));
        var worst = own.Select(threshold => threshold.Verdict).DefaultIfEmpty(Verdict.NotMeasured).Max();
        if (worst != Verdict.NotMeasured) return worst;
        if (figures.Requests > 0) return Verdict.Pass;
        return hasLoad && lived.InFull(filter) ? Verdict.Fail : Verdict.NotMeasured;
    }
}
