using Simulator.Metrics.Results;
using Simulator.Model.Runs;

namespace Simulator.Host.Reports;

/// <summary>What the figures themselves say about where the target gave way. Names places, never causes: those are in the target's own figures.</summary>
internal static class Bottlenecks
{
    /// <summary>In the order in which a reader should look; empty where none was seen.</summary>
    public static IReadOnlyList<string> Seen(RunSummary run)
    {
        if (run.Verdict == Verdict.Invalid) return [];
        return [.. FirstBroken(run), .. Saturation(run), .. Errors(run), .. SlowestStep(run)];
    }

    /// <summary>What stands where <see cref="Seen"/> is empty.</summary>
    public static string NoneWords(RunSummary run) => run.Verdict == Verdict.Invalid ? "None can be named: the run is invalid." : "None seen.";

    /// <summary>The missed threshold whose scope was lived first; null where all were met.</summary>
    public static ThresholdResult? FirstMissed(RunSummary run) =>
        run.Thresholds.Where(IsMissed).OrderBy(threshold => PlaceOf(run, threshold.Scope)).ThenByDescending(threshold => threshold.Verdict).FirstOrDefault();

    /// <summary>The level before a missed one in which the same metric was met: the lower end of the breaking point.</summary>
    public static ThresholdResult? LastHeld(RunSummary run, ThresholdResult missed)
    {
        var place = PlaceOf(run, missed.Scope);
        return run.Thresholds
            .Where(other => other.Verdict == Verdict.Pass && other.Metric == missed.Metric)
            .Where(other => LoadScopes.IsLevel(run, other.Scope) && PlaceOf(run, other.Scope) < place)
            .MaxBy(other => PlaceOf(run, other.Scope));
    }

    /// <summary>Between which levels of a phase its first missed limit lies; null where its levels held or nothing is known before the missed one.</summary>
    public static string? BreakingPoint(RunSummary run, PhaseSummary phase)
    {
        var levels = phase.Levels.ToDictionary(level => $"{phase.Name}/{level.Name}");
        if (FirstMissed(run) is not { } missed || !levels.TryGetValue(missed.Scope, out var broken)) return null;
        if (LastHeld(run, missed) is not { } held || !levels.TryGetValue(held.Scope, out var sound)) return null;
        return $"between {Figures.Users(sound.Users.Active)} and {Figures.Users(broken.Users.Active)} concurrent users "
            + $"({missed.Metric}: {held.Measured}, then {missed.Measured})";
    }

    private static bool IsMissed(ThresholdResult threshold) => threshold.Verdict is Verdict.Warn or Verdict.Fail;

    private static int PlaceOf(RunSummary run, string scope) => LoadScopes.PlaceOf(run, scope);

    private static IEnumerable<string> FirstBroken(RunSummary run)
    {
        if (FirstMissed(run) is not { } missed) yield break;
        var text = $"The first limit missed was {missed.Metric} of {missed.Scope}: {missed.Measured} measured, target {missed.Target} "
            + $"({Figures.Count(missed.Samples)} samples).";
        if (LoadScopes.IsLevel(run, missed.Scope) && LastHeld(run, missed) is { } held)
            text += $" {held.Scope} held it with {held.Measured} ({Figures.Count(held.Samples)} samples): the breaking point lies between the two.";
        yield return text;
    }

    private static IEnumerable<string> Saturation(RunSummary run)
    {
        // Where a capacity is declared and was reached, that says more.
        if (run.Capacity?.Reached is not null) yield break;
        var loads = LoadScopes.InOrder(run).ToList();
        foreach (var (before, after) in loads.Zip(loads.Skip(1)))
        {
            if (before.Figures.Requests == 0 || after.Figures.Requests == 0 || before.Figures.Users.Active < 1) continue;
            var users = (after.Figures.Users.Active / before.Figures.Users.Active) - 1;
            var requests = (after.Figures.Throughput / before.Figures.Throughput) - 1;
            if (users < 0.2 || requests > users / 3) continue;
            yield return $"From {before.Name} to {after.Name} users grew by {Figures.Percent(users)} and requests/s "
                + (requests >= 0 ? $"by {Figures.Percent(requests)}" : $"fell by {Figures.Percent(-requests)}")
                + $" ({Figures.Rate(before.Figures.Throughput)} to {Figures.Rate(after.Figures.Throughput)}): throughput did not follow the load.";
            yield break;
        }
    }

    private static IEnumerable<string> Errors(RunSummary run)
    {
        if (run.Totals.Failed == 0 || run.Steps.MaxBy(step => step.Failed) is not { Failed: > 0 } worst) yield break;
        yield return $"{Figures.Percent(worst.Failed / (double)run.Totals.Failed)} of all failed requests ({Figures.Count(worst.Failed)} of "
            + $"{Figures.Count(run.Totals.Failed)}) were “{worst.Name}”, most often {Outcomes.Dominating(worst)}; "
            + $"{Figures.Percent(worst.ErrorRate)} of its {Figures.Count(worst.Requests)} requests failed.";
    }

    private static IEnumerable<string> SlowestStep(RunSummary run)
    {
        if (!run.Thresholds.Any(threshold => IsMissed(threshold) && threshold.Metric.StartsWith("response", StringComparison.Ordinal))) yield break;
        if (run.Steps.Where(step => step.ResponseTimeMs?.P95 is not null).MaxBy(step => step.ResponseTimeMs!.P95) is not { } slowest) yield break;
        yield return $"The slowest step was “{slowest.Name}” with a P95 of {Figures.Ms(slowest.ResponseTimeMs!.P95)} "
            + $"over {Figures.Samples(slowest.ResponseTimeMs)}; "
            + $"all steps together had {Figures.Ms(run.Totals.ResponseTimeMs?.P95)} over {Figures.Count(run.Totals.ResponseTimeMs?.Count ?? 0)}.";
    }
}
