using Simulator.Host.Reports;
using Simulator.Model.Plans;

namespace Simulator.Host.Views;

/// <summary>Where a run stands, in words.</summary>
internal static class ProgressText
{
    public static string Began(LoadPlan plan)
    {
        var rehearsal = plan.Compression > 1 ? $", a rehearsal at 1/{Figures.Factor(plan.Compression)} of its length" : "";
        var target = plan.Target.BaseUrl is { } url ? $"{url.Scheme}://{url.Authority}" : "the embedded marketplace";
        return $"Running {plan.Name} against {target}: {plan.Phases.Count} {(plan.Phases.Count == 1 ? "phase" : "phases")}, "
            + $"{Figures.Duration(plan.Duration.TotalSeconds)}, seed {plan.Seed}{rehearsal}";
    }

    public static string Phase(RunProgress progress) => $"phase {progress.PhaseIndex + 1} of {progress.PhaseCount} {progress.Segment}";

    /// <summary>Everything in one line of a log.</summary>
    public static string Line(RunProgress progress) =>
        $"{Figures.Clock(progress.RunElapsed.TotalSeconds)} {Phase(progress)} {Figures.Percent(Math.Round(progress.PhaseShare, 2))}"
        + $" | users {Users(progress)} | {Rate(progress)} req/s | {Percentiles(progress)} | errors {Errors(progress)} | {Business(progress)}"
        + $" | {Figures.Clock(progress.RunRemaining.TotalSeconds)} left";

    /// <summary>Active of planned.</summary>
    public static string Users(RunProgress progress) => progress.Last is not { } last ? Figures.None
        : last.PlannedUsers == 0 ? Figures.Count(last.ActiveUsers)
        : $"{Figures.Count(last.ActiveUsers)} of {Figures.Count(last.PlannedUsers)}";

    public static string Rate(RunProgress progress) => progress.Last is { } last ? Figures.Count(last.Requests) : Figures.None;

    public static string Errors(RunProgress progress) => progress.Last is { Requests: > 0 } ? Figures.Percent(progress.ErrorRate) : Figures.None;

    public static string Percentiles(RunProgress progress)
    {
        var times = progress.LastSeconds;
        return $"p50 {Figures.Ms(times, t => t.P50)}  p95 {Figures.Ms(times, t => t.P95)}  p99 {Figures.Ms(times, t => t.P99)} (n={Figures.Count(times?.Count ?? 0)})";
    }

    public static string Business(RunProgress progress)
    {
        var market = progress.Business;
        return $"jobs {Figures.Count(market.JobsPosted)}  bids {Figures.Count(market.BidsPlaced)}  contracts {Figures.Count(market.ContractsMade)}  "
            + $"payments {Figures.Count(market.DepositsPaid + market.ContractsPaid)}";
    }
}
