using Simulator.Metrics.Results;

namespace Simulator.Host.Reports;

/// <summary>What was planned, what was delivered and what was not, for every phase and level, and for the run.</summary>
internal static class DeliveryTable
{
    public static ReportTable Of(RunSummary run)
    {
        var hasPace = run.Totals.Users.PaceMissed > 0;
        var hasWork = run.Totals.Users.WorkPlanned > 0;
        return new(
            "Planned and delivered",
            [
                new("Phase"), new("Users planned", true), new("Users active", true), new("Sessions due", true), new("Started", true), new("Nobody free", true),
                new("After the end", true), new("Late", true), new("Ended", true), new("Cut", true),
                .. hasPace ? [new ReportColumn("Pace missed", true)] : Array.Empty<ReportColumn>(),
                .. hasWork ? [new("Work planned", true), new("Done", true), new ReportColumn("Left", true)] : Array.Empty<ReportColumn>(),
            ],
            [
                .. run.Phases.SelectMany(phase => phase.Levels.Select(level => Row(level.Name, level.Users, isPart: true)).Prepend(Row(phase.Name, phase.Users, isPart: false))),
                Row("run", run.Totals.Users, isPart: false),
            ]);

        ReportRow Row(string name, UsersSummary users, bool isPart) => new(
            [
                name, Figures.Users(users.Planned), Figures.Users(users.Active), users.SessionsPlanned == 0 ? Figures.None : Figures.Count(users.SessionsPlanned),
                Figures.Count(users.SessionsStarted), Figures.Count(users.DroppedNoAccount), Figures.Count(users.DroppedAfterEnd), Figures.Count(users.SessionsLate),
                Figures.Count(users.SessionsEnded), Figures.Count(users.SessionsCut),
                .. hasPace ? [Figures.Count(users.PaceMissed)] : Array.Empty<string>(),
                .. hasWork ? [Figures.Count(users.WorkPlanned), Figures.Count(users.WorkDone), Figures.Count(users.WorkLeft)] : Array.Empty<string>(),
            ],
            IsPart: isPart);
    }
}
