using Simulator.Host.Reports;
using Simulator.Model.Plans;

namespace Simulator.Host.Views;

/// <summary>Where a run stands, in words.</summary>
internal static class ProgressText
{
    public static string Preparing(int ready, int wanted) => $"{Figures.Count(ready)} of {Figures.Count(wanted)} accounts are ready";

    public static string Began(LoadPlan plan)
    {
        var rehearsal = plan.Compression > 1 ? $", a rehearsal at 1/{Figures.Factor(plan.Compression)} of its length" : "";
        var target = plan.Target.BaseUrl is { } url ? $"{url.Scheme}://{url.Authority}" : "the embedded marketplace";
        var capacity = plan.Target.Station is { } station ? $" (declared capacity {Figures.Rate(station.Capacity)} requests/s)" : "";
        return $"Running {plan.Name} against {target}{capacity}: {plan.Phases.Count} {(plan.Phases.Count == 1 ? "phase" : "phases")}, "
            + $"{Figures.Duration(plan.Duration.TotalSeconds)}, seed {plan.Seed}{rehearsal}";
    }

    public static string Begins(RunProgress progress) =>
        $"{Clock(progress.Elapsed)} {Phase(progress)} begins, phase ends in {Figures.Duration((progress.PhaseDuration - progress.PhaseElapsed).TotalSeconds)}";

    /// <summary>Everything in one line of a log.</summary>
    public static string Line(RunProgress progress) =>
        $"{Clock(progress.Elapsed)} {Phase(progress)} {Figures.Percent(Math.Round(progress.PhaseShare, 2))}"
        + $" | users {Users(progress)} | {Rate(progress)} req/s | {Percentiles(progress)} | errors {Errors(progress)}"
        + (progress.HasMarket ? $" | {Business(progress)}" : "") + (progress.Measured.Count > 0 ? $" | {Measured(progress)}" : "")
        + $" | {Clock(progress.Remaining)} left";

    /// <summary>Active of planned.</summary>
    public static string Users(RunProgress progress) => progress.Second.PlannedUsers == 0
        ? Figures.Count(progress.Second.ActiveUsers)
        : $"{Figures.Count(progress.Second.ActiveUsers)} of {Figures.Count(progress.Second.PlannedUsers)}";

    /// <summary><c>398 of 400 (100 %)</c> where the target declares a capacity.</summary>
    public static string Rate(RunProgress progress) => Figures.Count(progress.Second.Requests)
        + (progress.Capacity is { } capacity ? $" of {Figures.Rate(capacity)} ({Figures.Percent(Math.Round(progress.Second.Requests / capacity, 2))})" : "");

    public static string Errors(RunProgress progress) => progress.Second.Requests > 0 ? Figures.Percent(progress.ErrorRate) : Figures.None;

    public static string Percentiles(RunProgress progress)
    {
        var times = progress.Recent;
        return $"p50 {Figures.Ms(times?.P50)}  p95 {Figures.Ms(times?.P95)}  p99 {Figures.Ms(times?.P99)} (n={Figures.Count(times?.Count ?? 0)})";
    }

    public static string Business(RunProgress progress) =>
        $"jobs {Figures.Count(progress.JobsPosted)}  bids {Figures.Count(progress.BidsPlaced)}  contracts {Figures.Count(progress.ContractsMade)}  "
        + $"paid {Figures.Count(progress.ContractsPaid)}";

    public static string Measured(RunProgress progress) => string.Join("  ", progress.Measured);

    private static string Phase(RunProgress progress) => $"phase {progress.PhaseNumber} of {progress.PhaseCount} {progress.Segment}";

    private static string Clock(TimeSpan at) => Figures.Clock(at.TotalSeconds);
}
