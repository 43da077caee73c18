using Simulator.Host.Reports;
using Simulator.Metrics.Results;
using Spectre.Console;

namespace Simulator.Host.Views;

/// <summary>Gates and phases as tables of a terminal.</summary>
internal static class VerdictTables
{
    /// <summary>Columns that the tables need.</summary>
    public const int LeastWidth = 80;

    private const int CapacityWidth = 100;

    public static Table Gates(RunSummary run, Profile profile)
    {
        var table = New("Gates", profile, [new("Metric"), new("Scope"), new("Target"), new("Measured", true), new("Samples", true), new("Verdict")]);
        foreach (var gate in GateTable.Ordered(run.Thresholds))
        {
            var verdict = VerdictText.Mark(gate.Verdict, profile) + (gate.Gates ? "" : " (reports only)");
            table.AddRow(
                new Text(gate.Metric), new Text(gate.Scope), new Text(gate.Target), new Text(gate.Measured), new Text(Figures.Count(gate.Samples)),
                new Text(verdict, Style.Parse(VerdictText.Colour(gate.Verdict))));
        }
        return table;
    }

    public static Table Phases(RunSummary run, Profile profile)
    {
        // Without room for these columns the sentences below the tables say it.
        var capacity = profile.Width >= CapacityWidth ? run.Capacity : null;
        var table = New(
            "Phases", profile,
            [
                new("Phase"), new("Users/plan", true), new("Sessions", true),
                .. capacity is null ? Array.Empty<ReportColumn>() : [new("Asked/s", true)], new("Req/s", true),
                .. capacity is null ? Array.Empty<ReportColumn>() : [new("Of cap.", true)], new("P50 ms", true), new("P95 ms", true), new("P99 ms", true),
                new("Samples", true), new("Errors", true),
            ]);
        foreach (var phase in run.Phases)
        {
            Add(phase, "");
            foreach (var level in phase.Levels) Add(level, "  ");
        }
        return table;

        void Add(PhaseSummary phase, string indent)
        {
            var sign = profile.Capabilities.Unicode ? VerdictMark.Sign(phase.Verdict) + " " : "";
            var times = phase.ResponseTimeMs;
            var style = Style.Parse(VerdictText.Colour(phase.Verdict));
            string[] cells = phase.Seconds <= 0
                ? ["not reached", "", "", "", "", "", "", "", .. capacity is null ? Array.Empty<string>() : ["", ""]]
                :
                [
                    $"{Figures.Users(phase.Users.Active)}/{Figures.Users(phase.Users.Planned)}", Figures.Count(phase.Users.SessionsStarted),
                    .. capacity is null ? Array.Empty<string>() : [LoadAgainstCapacity.AskedRate(phase)], Figures.Rate(phase.Throughput),
                    .. capacity is null ? Array.Empty<string>() : [LoadAgainstCapacity.Share(LoadAgainstCapacity.Served(phase), capacity)],
                    Figures.Milliseconds(times?.P50), Figures.Milliseconds(times?.P95), Figures.Milliseconds(times?.P99),
                    Figures.Count(times?.Count ?? 0), Figures.ErrorRate(phase),
                ];
            table.AddRow([new Text($"{indent}{sign}{phase.Name}", style), .. cells.Select(cell => new Text(cell))]);
        }
    }

    public static Table Groups(RunSummary run, Profile profile)
    {
        var table = New("Groups", profile, [new("Group"), new("Times", true), new("P50 ms", true), new("P95 ms", true), new("P99 ms", true), new("Not whole", true)]);
        foreach (var group in run.Groups)
        {
            var times = group.ResponseTimeMs;
            string[] cells =
            [
                group.Name, Figures.Count(group.Count), Figures.Milliseconds(times?.P50), Figures.Milliseconds(times?.P95), Figures.Milliseconds(times?.P99),
                group.Count == 0 ? Figures.None : Figures.Percent(group.ErrorRate),
            ];
            table.AddRow([.. cells.Select(cell => new Text(cell))]);
        }
        return table;
    }

    public static Table New(string title, Profile profile, IEnumerable<ReportColumn> columns)
    {
        var table = new Table
        {
            Title = new TableTitle(title, new Style(decoration: Decoration.Bold)),
            Border = profile.Capabilities.Unicode ? TableBorder.Simple : TableBorder.Ascii,
            UseSafeBorder = true,
        };
        foreach (var (name, isNumber) in columns)
        {
            var column = new TableColumn(new Text(name)) { NoWrap = isNumber, Padding = new Padding(0, 0, 0, 0) };
            table.AddColumn(isNumber ? column.RightAligned() : column);
        }
        return table;
    }
}
