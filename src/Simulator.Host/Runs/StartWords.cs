using System.Globalization;
using Simulator.Metrics.Aggregation;
using Simulator.Model.Load;
using Simulator.Model.Plans;
using Simulator.Model.Runs;

namespace Simulator.Host.Runs;

/// <summary>What is told before the run, in plain words.</summary>
internal static class StartWords
{
    public static string Version => $"Simulator {Versions.Simulator}: realistic marketplace load, judged.";

    /// <summary>What will be run, and what the two clocks mean.</summary>
    public static IEnumerable<string> Plan(LoadPlan plan)
    {
        var phases = string.Join(", ", plan.Phases.Select(phase => $"{phase.Name} {Duration(phase.Duration)}"));
        yield return $"Plan {plan.Name}, {Duration(plan.Duration)}: {phases}; seed {plan.Seed}.";
        if (plan.Compression > 1)
        {
            yield return $"This is a rehearsal: durations and windows are divided by {Number(plan.Compression)}.";
        }

        if (plan.Scale != 1)
        {
            yield return $"Its load is scaled: {Number(plan.Scale)} of the plan's users, session starts and requests a second.";
        }

        if (plan.Clock.ThinkScale != 1)
        {
            var users = plan.Segments.Max(segment => segment.PeakUsers);
            var faster = plan.Clock.ThinkScale < 1 ? $"{Number(1 / plan.Clock.ThinkScale)} times faster" : $"{Number(plan.Clock.ThinkScale)} times slower";
            yield return $"Users think and click {faster} than people (think scale {Number(plan.Clock.ThinkScale)})"
                + (users > 0 && plan.Clock.ThinkScale < 1 ? $": {users:0} of them make the requests of about {users / plan.Clock.ThinkScale:0} people." : ".");
        }

        if (plan.Populations.Any(population => population.IsPersona))
        {
            yield return $"A day of business (waiting for bids, doing the work) passes in {Duration(plan.Clock.BusinessDay)}, so that jobs live their whole life in this run.";
        }

        foreach (var line in LackNotes.Of(plan))
        {
            yield return line;
        }

        foreach (var line in RouteWords.Of(plan.Target, Environment.GetEnvironmentVariable).Concat(Marketplace(plan.Target)))
        {
            yield return line;
        }
    }

    public static string Target(Uri target, TargetPlan plan, (IReadOnlyList<int> Target, IReadOnlyList<int> Generator)? cores)
    {
        var isEmbedded = plan.IsEmbedded;
        var what = isEmbedded ? $"Target: the reference marketplace, a process of its own at {target}, {Storage(plan.Marketplace)}" : $"Target: {target}";
        return cores is { } split
            ? $"{what}; it has core {string.Join(",", split.Target)}, the generator core {string.Join(",", split.Generator)}."
            : isEmbedded ? $"{what}; it shares the cores with the generator, which can disturb both." : $"{what}.";
    }

    private static IEnumerable<string> Marketplace(TargetPlan target)
    {
        if (target.Marketplace is not { } marketplace)
        {
            yield break;
        }

        if (!target.IsEmbedded)
        {
            yield return "What the plan says under target.marketplace is not used: it is for the embedded marketplace, and this run has another target.";
            yield break;
        }

        if (marketplace.Station is { } station)
        {
            var workers = station.Workers == 1 ? "1 worker" : $"{station.Workers} workers";
            var queue = station.Queue is { } room ? $", at most {room} wait" : "";
            yield return $"The embedded marketplace has a declared capacity of {Number(station.Capacity)} requests/s: station {station.Text}, "
                + $"{workers} at {Duration(station.MeanService)} each on average{queue}.";
        }

        if (marketplace.Faults.Count > 0)
        {
            yield return $"Its faults are on: {string.Join(", ", marketplace.Faults)}.";
        }
    }

    // Addresses may hold a password and are not shown.
    private static string Storage(MarketplacePlan? marketplace)
    {
        var database = marketplace?.Database is not { } place ? "on SQLite in a temporary folder"
            : place.StartsWith("postgres", StringComparison.Ordinal) && place.Contains("://", StringComparison.Ordinal) ? "on PostgreSQL" : $"on SQLite in {place}";
        return marketplace?.Redis is null ? database : $"{database}, with Redis as its cache";
    }

    public static string Reason(StopReason reason) => reason switch
    {
        StopReason.ThresholdBreached breached => $"threshold {breached.Threshold} stayed beyond its fail level",
        StopReason.Signalled signal => $"stopped by {signal.Name}",
        StopReason.StoppedByOperator { Word: "" } => "stopped by an operator",
        StopReason.StoppedByOperator stopped => $"stopped by an operator: {stopped.Word}",
        StopReason.SimulatorFailed failed => $"the simulator failed: {failed.What}",
        _ => "the plan is complete",
    };

    private static string Duration(TimeSpan duration) => duration.TotalSeconds switch
    {
        < 1 => $"{Number(duration.TotalMilliseconds)} ms",
        < 120 => $"{Number(duration.TotalSeconds)} s",
        < 7200 => $"{Number(duration.TotalMinutes)} min",
        _ => $"{Number(duration.TotalHours)} h",
    };

    private static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
