using Simulator.Metrics.Results;
using Simulator.Model.Marketplace;

namespace Simulator.Host.Reports;

/// <summary>Tables of what was sent and felt: phases with their levels, steps, populations.</summary>
internal static class ScopeTables
{
    private static readonly ReportColumn[] Latencies =
    [
        new("Requests/s", true), new("P50", true), new("P95", true), new("P99", true), new("Max", true), new("Samples", true), new("Errors", true),
    ];

    public static ReportTable Phases(RunSummary run) => new(
        "Phases and levels",
        [
            new("Phase"), new("Lived", true), new("Users planned", true), new("Users active", true), new("Sessions", true), .. CapacityColumns(run), .. Latencies,
            new("Status"),
        ],
        [.. run.Phases.SelectMany(phase => phase.Levels.Select(level => PhaseRow(run, level, isLevel: true)).Prepend(PhaseRow(run, phase, isLevel: false)))]);

    public static ReportTable Steps(RunSummary run) => new(
        "Steps",
        [new("Step"), new("Share", true), new("Requests", true), .. Latencies, new("Most frequent error")],
        [.. run.Steps.Select(step => new ReportRow(
            [
                step.Name, Figures.Percent(step.Share), Figures.Count(step.Requests), .. LatencyCells(step),
                Outcomes.Dominating(step)?.ToString() ?? Figures.None,
            ]))]);

    public static ReportTable Populations(RunSummary run) => new(
        "Populations",
        [new("Population"), new(RunFacts.HasMarket(run) ? "Persona" : "Scenario"), new("Share of users", true), new("Users active", true), new("Sessions", true), .. Latencies],
        [.. run.Populations.Select(population => new ReportRow(
            [
                population.Name, Enum.TryParse<Persona>(population.Persona, ignoreCase: true, out _) ? Figures.Words(population.Persona) : population.Persona, Figures.Percent(population.Share), Figures.Users(population.Users.Active),
                Figures.Count(population.Users.SessionsStarted), .. LatencyCells(population),
            ]))]);

    private static ReportColumn[] CapacityColumns(RunSummary run) =>
        run.Capacity is null ? [] : [new("Asked for, requests/s", true), new("Asked, of capacity", true), new("Served, of capacity", true)];

    private static string[] CapacityCells(RunSummary run, PhaseSummary phase) => run.Capacity is not { } capacity ? []
        :
        [
            LoadAgainstCapacity.AskedRate(phase), LoadAgainstCapacity.Share(LoadAgainstCapacity.Asked(phase), capacity),
            LoadAgainstCapacity.Share(LoadAgainstCapacity.Served(phase), capacity),
        ];

    private static ReportRow PhaseRow(RunSummary run, PhaseSummary phase, bool isLevel) => new(
        [
            phase.Name, Figures.Duration(phase.Seconds), Figures.Users(phase.Users.Planned), Figures.Users(phase.Users.Active),
            Figures.Count(phase.Users.SessionsStarted), .. CapacityCells(run, phase), .. LatencyCells(phase), VerdictMark.Of(phase),
        ],
        phase.Verdict, isLevel);

    private static string[] LatencyCells(ScopeSummary scope) =>
    [
        Figures.Rate(scope.Throughput), Figures.Ms(scope.ResponseTimeMs?.P50), Figures.Ms(scope.ResponseTimeMs?.P95),
        Figures.Ms(scope.ResponseTimeMs?.P99), Figures.Ms(scope.ResponseTimeMs?.Max),
        Figures.Count(scope.ResponseTimeMs?.Count ?? 0), Figures.ErrorRate(scope),
    ];
}
