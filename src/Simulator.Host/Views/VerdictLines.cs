using Simulator.Host.Reports;
using Simulator.Metrics.Results;
using Spectre.Console;

namespace Simulator.Host.Views;

/// <summary>Gates and phases as lines, for terminals that are too narrow for tables.</summary>
internal static class VerdictLines
{
    public static IEnumerable<string> Gates(RunSummary run, Profile profile) => GateTable.Ordered(run.Thresholds).Select(gate =>
        $"{VerdictText.Mark(gate.Verdict, profile)} {gate.Metric} of {gate.Scope}: {gate.Measured}, target {gate.Target} "
        + $"({Figures.Count(gate.Samples)} samples)" + (gate.Gates ? "" : ", reports only"));

    public static IEnumerable<string> Phases(RunSummary run) => LoadScopes.InOrder(run).Select(load => $"{load.Name}: {Of(run, load.Figures)}");

    public static IEnumerable<string> Groups(RunSummary run) => run.Groups.Select(group => group.Count == 0
        ? $"{group.Name}: nobody came to this group"
        : $"{group.Name}: {Figures.Count(group.Count)} times, p50 {Figures.Ms(group.ResponseTimeMs?.P50)}, p95 {Figures.Ms(group.ResponseTimeMs?.P95)}, "
            + $"p99 {Figures.Ms(group.ResponseTimeMs?.P99)}, {Figures.Percent(group.ErrorRate)} not whole");

    private static string Of(RunSummary run, PhaseSummary phase)
    {
        if (phase.Seconds <= 0) return "not reached";
        var times = phase.ResponseTimeMs;
        var load = run.Capacity is { } capacity ? $" ({LoadAgainstCapacity.Share(LoadAgainstCapacity.Served(phase), capacity)} of capacity)" : "";
        return $"{Figures.Users(phase.Users.Active)} of {Figures.Users(phase.Users.Planned)} users, {Figures.Count(phase.Users.SessionsStarted)} sessions, "
            + $"{Figures.Rate(phase.Throughput)} requests/s{load}, p50 {Figures.Ms(times?.P50)}, p95 {Figures.Ms(times?.P95)}, p99 {Figures.Ms(times?.P99)} "
            + $"({Figures.Samples(times)}), {Figures.ErrorRate(phase)} errors";
    }
}
