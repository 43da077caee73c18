using System.Globalization;
using Simulator.Metrics.Results;
using Simulator.Model.Runs;

namespace Simulator.Host.Reports;

/// <summary>Whether the traffic follows the plan: in a line, by family of claims, and claim by claim.</summary>
internal static class ConformanceTables
{
    public const string Title = "Does the traffic follow the plan?";

    /// <summary><c>Traffic follows the plan: yes; 63 claims held</c>.</summary>
    public static string Line(ConformanceSummary conformance) => $"Traffic follows the plan: {conformance.Line}";

    /// <summary>The colour of the line: that it does not follow fails a run only where the plan says so.</summary>
    public static Verdict VerdictOf(ConformanceSummary conformance) => conformance.Follows switch
    {
        TrafficFollows.Yes => Verdict.Pass,
        TrafficFollows.No => conformance.IsRequired ? Verdict.Invalid : Verdict.Warn,
        _ => Verdict.NotMeasured,
    };

    /// <summary>What the tables mean.</summary>
    public static string Note(ConformanceSummary conformance) =>
        $"Of runs that follow their plan at most {Figures.Percent(conformance.FalseAlarmShare)} are called otherwise: chances are corrected within each family (Holm), "
        + "and the families share the level. A claim fails when its difference is more than chance and its effect is not below the limit. "
        + (conformance.IsRequired ? "The plan makes a run invalid whose traffic does not follow it." : "It is reported and changes no exit code.");

    public static ReportTable Families(ConformanceSummary conformance) => new(
        Title,
        [new("Family"), new("Held", true), new("Failed", true), new("Not judged", true), new("Smallest p, corrected", true), new("Result")],
        [.. conformance.Claims.GroupBy(claim => claim.Family).Select(family => new ReportRow(
            [
                family.Key, Count(family, ClaimResult.Held), Count(family, ClaimResult.Failed), Count(family, ClaimResult.NotJudged),
                Chance(family.Min(claim => claim.AdjustedP)), Words(WorstOf(family)),
            ],
            VerdictOf(WorstOf(family))))]);

    public static ReportTable Claims(ConformanceSummary conformance) => new(
        "Claims",
        [new("Claim"), new("Test"), new("n", true), new("Statistic", true), new("p", true), new("p, corrected", true), new("Effect / trifle", true), new("Measured"), new("Result")],
        [.. conformance.Claims.OrderByDescending(claim => claim.Result == ClaimResult.Failed).Select(claim => new ReportRow(
            [
                claim.Name, claim.Test, Figures.Count(claim.Samples), Number(claim.Statistic), Chance(claim.P), Chance(claim.AdjustedP), Effect(claim), claim.Detail,
                Words(claim.Result),
            ],
            VerdictOf(claim.Result)))]);

    private static string Count(IEnumerable<ConformanceClaim> claims, ClaimResult result) => Figures.Count(claims.Count(claim => claim.Result == result));

    private static ClaimResult WorstOf(IEnumerable<ConformanceClaim> claims)
    {
        var results = claims.Select(claim => claim.Result).ToHashSet();
        return results.Contains(ClaimResult.Failed) ? ClaimResult.Failed
            : results.Contains(ClaimResult.Held) ? ClaimResult.Held
            : results.Contains(ClaimResult.Shown) ? ClaimResult.Shown : ClaimResult.NotJudged;
    }

    private static Verdict? VerdictOf(ClaimResult result) => result switch
    {
        ClaimResult.Held => Verdict.Pass,
        ClaimResult.Failed => Verdict.Fail,
        ClaimResult.NotJudged => Verdict.NotMeasured,
        _ => null,
    };

    private static string Words(ClaimResult result) => result switch
    {
        ClaimResult.Held => "✓ held",
        ClaimResult.Failed => "✗ FAILED",
        ClaimResult.NotJudged => "– not judged",
        _ => "shown",
    };

    private static string Effect(ConformanceClaim claim) => claim is { Effect: { } effect, EffectLimit: { } limit } ? $"{Number(effect)} / {Number(limit)}" : Figures.None;

    private static string Chance(double? p) => p switch
    {
        null => Figures.None,
        < 0.0001 => "< 0.0001",
        _ => p.Value.ToString("0.####", CultureInfo.InvariantCulture),
    };

    private static string Number(double? value) => value switch
    {
        null => Figures.None,
        var number when Math.Abs(number.Value) >= 1000 => number.Value.ToString("N0", CultureInfo.InvariantCulture),
        var number when Math.Abs(number.Value) is >= 10 or 0 => number.Value.ToString("0.#", CultureInfo.InvariantCulture),
        _ => value.Value.ToString("0.####", CultureInfo.InvariantCulture),
    };
}
