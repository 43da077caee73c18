using Simulator.Metrics.Results;

namespace Simulator.Host.Reports;

/// <summary>A phase in a heading and a few lines.</summary>
internal static class PhaseText
{
    /// <summary><c>Phase 2: sustained (60 min, 100–250 users)</c>.</summary>
    public static string Heading(PhaseSummary phase, int number, Timeline timeline)
    {
        var lived = phase.Seconds <= 0 ? "not reached"
            : phase.Seconds < phase.PlannedSeconds - 1 ? $"{Figures.Duration(phase.Seconds)} of {Figures.Duration(phase.PlannedSeconds)}"
            : Figures.Duration(phase.Seconds);
        var users = timeline.Band(phase.Name)?.Users ?? (phase.Seconds > 0 ? $"{Figures.Users(phase.Users.Active)} users on average" : null);
        return $"Phase {number}: {phase.Name} ({(users is null ? lived : $"{lived}, {users}")})";
    }

    public static IEnumerable<string> Lines(RunSummary run, PhaseSummary phase)
    {
        if (phase.Seconds > 0)
        {
            var times = phase.ResponseTimeMs;
            var samples = $"({Figures.Samples(times)})";
            yield return $"P50: {Figures.Ms(times?.P50)} {samples}";
            yield return $"P95: {Figures.Ms(times?.P95)} {samples}";
            yield return $"P99: {Figures.Ms(times?.P99)} {samples}";
            yield return $"Error Rate: {Figures.ErrorRate(phase)} ({Figures.Count(phase.Failed)} of {Figures.Count(phase.Requests)} requests; "
                + $"{Figures.Count(phase.BusinessConflicts)} business conflicts are no errors)";
            yield return $"Users, sessions, requests/s: {Figures.Users(phase.Users.Active)} users of {Figures.Users(phase.Users.Planned)} planned "
                + $"(at most {Figures.Count(phase.Users.Peak)}), {Sessions(phase.Users)}, {Figures.Rate(phase.Throughput)} requests/s";
            if (LoadAgainstCapacity.Line(run, phase) is { } load) yield return load;
            if (Bottlenecks.BreakingPoint(run, phase) is { } breakingPoint) yield return $"Breaking Point: {breakingPoint}";
        }
        yield return $"Status: {VerdictMark.Of(phase)}{(phase.Gates ? "" : " (reports only)")}";
    }

    // Closed models plan users and not sessions: there is nothing to hold the started ones against.
    private static string Sessions(UsersSummary users) => users.SessionsPlanned == 0
        ? $"{Figures.Count(users.SessionsStarted)} sessions started{Work(users)}"
        : $"{Figures.Count(users.SessionsStarted)} of {Figures.Count(users.SessionsPlanned)} planned sessions started, "
            + $"{Figures.Count(users.SessionsDropped)} dropped{Work(users)}";

    private static string Work(UsersSummary users) =>
        users.WorkPlanned == 0 ? "" : $", {Figures.Count(users.WorkDone)} of {Figures.Count(users.WorkPlanned)} sessions of fixed work done";
}
