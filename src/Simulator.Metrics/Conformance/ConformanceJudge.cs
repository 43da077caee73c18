using Simulator.Metrics.Aggregation;
using Simulator.Metrics.Conformance.Statistics;
using Simulator.Metrics.Recording;
using Simulator.Metrics.Results;
using Simulator.Model.Plans;

namespace Simulator.Metrics.Conformance;

/// <summary>
/// Holds a run's traffic against its plan. Claims that leave something to chance are corrected after Holm within their family, and the families share the level evenly, so that of
/// runs that follow their plan at most <see cref="FalseAlarmShare"/> are called otherwise. A claim fails when its difference is more than chance and more than a trifle.
/// </summary>
public static class ConformanceJudge
{
    /// <summary>Over all claims of a run together.</summary>
    public const double FalseAlarmShare = 0.01;

    // Those that carry chances: decisions, pauses, traits, gaps, independence, arrivals.
    private const int ChanceFamilies = 6;

    /// <param name="record">The run.</param>
    /// <param name="plan">The plan that was run.</param>
    /// <param name="predictions">Business shares by the names of their claims.</param>
    /// <returns>Null where the run's conduct was not counted.</returns>
    public static ConformanceSummary? Judge(RunRecord record, LoadPlan plan, IReadOnlyDictionary<string, double>? predictions = null)
    {
        if (record.Conduct is not { } conduct) return null;
        var layout = new ConductLayout(plan);
        if (layout.Fingerprint != conduct.Layout || conduct.Cells.Any(cell => cell < 0 || cell >= layout.Length))
        {
            return Say([], plan, "it was recorded by another version of the simulator");
        }
        var reading = new ConductReading(layout, conduct);
        var hasPersonas = plan.Populations.Any(population => population.IsPersona);
        List<ConformanceClaim> claims =
        [
            .. Family(ClaimFamily.Decisions, DecisionClaims.Of(reading)), .. Family(ClaimFamily.Pauses, LawClaims.Pauses(reading)),
            .. Family(ClaimFamily.Traits, LawClaims.Traits(reading)), .. Family(ClaimFamily.Gaps, GapClaims.Of(reading, plan.Validity)),
            .. Family(ClaimFamily.Independence, IndependenceClaims.Of(reading)),
            .. Family(ClaimFamily.Arrivals, ArrivalClaims.Of(reading, plan, LivedSchedule.Of(plan, record))),
            .. Family(ClaimFamily.Identities, IdentityClaims.Of(reading, plan, record)), .. Family(ClaimFamily.Business, hasPersonas ? BusinessClaims.Of(record, predictions ?? new Dictionary<string, double>()) : []),
        ];
        return Say(claims, plan, hasPersonas || layout.Populations.Any(population => population.Pauses.Count > 0) ? "there are too few data" : "its scripts leave nothing to chance");
    }

    private static IEnumerable<ConformanceClaim> Family(ClaimFamily family, IEnumerable<Evidence> evidence)
    {
        List<Evidence> found = [.. evidence];
        var judged = found.Where(one => one is { NotJudged: null, P: not null }).ToList();
        var adjusted = Holm.Adjust([.. judged.Select(one => one.P!.Value)]);
        return found.Select(one => ClaimOf(family, one, judged.IndexOf(one) is >= 0 and var index ? adjusted[index] : null));
    }

    private static ConformanceClaim ClaimOf(ClaimFamily family, Evidence one, double? adjusted)
    {
        var result = one switch
        {
            { NotJudged: not null } => ClaimResult.NotJudged,
            { Holds: { } holds } => holds ? ClaimResult.Held : ClaimResult.Failed,
            { P: not null } => adjusted < FalseAlarmShare / ChanceFamilies && one.Effect >= one.EffectLimit ? ClaimResult.Failed : ClaimResult.Held,
            _ => ClaimResult.Shown,
        };
        return new ConformanceClaim(
            family.ToString().ToLowerInvariant(), one.Name, one.Test, one.Samples, one.Statistic, one.P, adjusted, one.Effect,
            one.Effect is null ? null : one.EffectLimit, result, one.NotJudged is { } why ? $"not judged: {why}" : one.Detail);
    }

    private static ConformanceSummary Say(IReadOnlyList<ConformanceClaim> claims, LoadPlan plan, string whyUnknown)
    {
        var (follows, line) = ConformanceWords.Of(claims, whyUnknown);
        return new ConformanceSummary(follows, line, FalseAlarmShare, plan.Validity.RequiresConformance, claims);
    }
}
