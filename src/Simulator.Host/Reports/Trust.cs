using Simulator.Metrics.Results;

namespace Simulator.Host.Reports;

/// <summary>What speaks for or against believing the figures, in sentences.</summary>
internal static class Trust
{
    public static IReadOnlyList<string> Statements(RunSummary run) => [.. Generator(run), .. Delivery(run), .. Waiting(run), .. run.Notes];

    private static IEnumerable<string> Generator(RunSummary run)
    {
        var generator = run.Generator;
        yield return generator.InvalidSeconds == 0
            ? $"All {Figures.Count(generator.Seconds)} seconds are valid: the generator kept up."
            : $"{Figures.Count(generator.InvalidSeconds)} of {Figures.Count(generator.Seconds)} seconds are invalid "
                + "(the generator was late or short of processor): "
                + $"{string.Join(", ", generator.FirstInvalidSeconds.Select(second => Figures.Clock(second)))}"
                + (generator.InvalidSeconds > generator.FirstInvalidSeconds.Count ? " and others." : ".")
                + (generator.InvalidStretches.Count > 0 ? $" “{GeneratorTables.Title}” says why." : "");
        if (generator.LostSnapshots > 0)
            yield return $"{Figures.Count(generator.LostSnapshots)} seconds of load nodes never arrived: their requests are not in these figures.";
    }

    private static IEnumerable<string> Delivery(RunSummary run)
    {
        var users = run.Totals.Users;
        if (users.Planned > 0)
            yield return $"{Figures.Percent(users.Active / users.Planned)} of the planned users were there "
                + $"({Figures.Users(users.Active)} of {Figures.Users(users.Planned)} on average).";
        if (users.SessionsDropped > 0)
            yield return $"{Figures.Count(users.SessionsDropped)} of {Figures.Count(users.SessionsPlanned)} planned sessions were dropped"
                + (users.DroppedNoAccount + users.DroppedAfterEnd == 0 ? "."
                    : $": {Figures.Count(users.DroppedNoAccount)} found nobody who was free, {Figures.Count(users.DroppedAfterEnd)} came as the run was told to stop.");
        if (users.SessionsLate > 0)
            yield return $"{Figures.Count(users.SessionsLate)} of {Figures.Count(users.SessionsStarted)} sessions began later than the plan allows.";
        if (users.PaceMissed > 0)
            yield return $"{Figures.Count(users.PaceMissed)} sessions lasted longer than their pacing: the next one began late.";
        if (users.WorkLeft > 0)
            yield return $"{Figures.Count(users.WorkLeft)} of {Figures.Count(users.WorkPlanned)} sessions of fixed work were left undone.";
    }

    private static IEnumerable<string> Waiting(RunSummary run)
    {
        if (run.Totals is not { ResponseTimeMs: { P95: { } response } times, ServiceTimeMs.P95: { } service }) yield break;
        yield return $"P95 from the moment a step was due is {Figures.Ms(response)}, from the moment it was sent {Figures.Ms(service)} "
            + $"({Figures.Count(times.Count)} samples): "
            + "what lies between them is waiting on the generator's side.";
    }
}
