using System.Globalization;
using Simulator.Metrics.Results;

namespace Simulator.Metrics.Conformance;

/// <summary>The line that says whether the traffic follows the plan.</summary>
internal static class ConformanceWords
{
    private const int MostReasons = 3;

    public static (TrafficFollows Follows, string Line) Of(IReadOnlyList<ConformanceClaim> claims, string whyUnknown)
    {
        var (held, skipped) = (claims.Count(claim => claim.Result == ClaimResult.Held), claims.Count(claim => claim.Result == ClaimResult.NotJudged));
        // The rarest by its chance first; what chance has no part in stands before all.
        List<ConformanceClaim> failed = [.. claims.Where(claim => claim.Result == ClaimResult.Failed).OrderBy(claim => claim.AdjustedP ?? -1)];
        // That nobody was early says little where nothing could be tested.
        if (failed.Count == 0 && !claims.Any(claim => claim is { Result: ClaimResult.Held, P: not null })) return (TrafficFollows.Unknown, $"cannot be said, for {whyUnknown}");
        if (failed.Count == 0) return (TrafficFollows.Yes, $"yes; {Claims(held)} held{Skipped(skipped)}");
        var reasons = failed.DistinctBy(claim => claim.Name).Take(MostReasons).Select(claim => $"{claim.Name} ({claim.Detail})");
        var more = failed.DistinctBy(claim => claim.Name).Count() - MostReasons;
        return (TrafficFollows.No, $"no, because of {string.Join("; ", reasons)}{(more > 0 ? $"; and {more} more" : "")}");
    }

    private static string Claims(int count) => count == 1 ? "1 claim" : string.Create(CultureInfo.InvariantCulture, $"{count:N0} claims");

    private static string Skipped(int count) => count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {count:N0} could not be judged");
}
