using Simulator.Host.Reports;
using Simulator.Metrics.Results;
using Spectre.Console;

namespace Simulator.Host.Views;

/// <summary>Gates and phases as lines, for terminals that are too narrow for tables.</summary>
internal static class VerdictLines
{
    public static IEnumerable<string> Gates(RunSummary run, Profile profile) => GateTable.Ordered(run.Thresholds).Select(gate =>
        $"{VerdictText.Mark(gate.Verdict, profile)} {gate.Metric} of {gate.Scope}: {gate.Measured}, target {gate.Target} ({Figures.Count(gate.Samples)} samples)"
        + (gate.Gates ? "" : ", reports only"));

    public static IEnumerable<string> Phases(RunSummary run) => LoadScopes.InOrder(run).Select(load => load.Figures.Seconds <= 0
        ? $"{load.Name}: not reached"
        : $"{load.Name}: {Figures.Users(load.Figures.Users.Active)} of {Figures.Users(load.Figures.Users.Planned)} users, {Figures.Count(load.Figures.Users.SessionsStarted)} sessions, "
            + $"{Figures.Rate(load.Figures.Throughput)} requests/s, p50 {Figures.Ms(load.Figures.ResponseTimeMs, t => t.P50)}, p95 {Figures.Ms(load.Figures.ResponseTimeMs, t => t.P95)}, "
            + $"p99 {Figures.Ms(load.Figures.ResponseTimeMs, t => t.P99)} ({Figures.Count(load.Figures.ResponseTimeMs?.Count ?? 0)} samples), {Figures.ErrorRate(load.Figures)} errors");
}
