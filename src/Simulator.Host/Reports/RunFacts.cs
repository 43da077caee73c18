using System.Globalization;
using Simulator.Metrics.Results;
using Simulator.Model.Marketplace;

namespace Simulator.Host.Reports;

/// <summary>What was run against what, in plain words.</summary>
internal static class RunFacts
{
    public static bool IsRehearsal(RunSummary run) => run.Compression > 1;

    /// <summary>Whether personas lived in it: scripted users do no business.</summary>
    public static bool HasMarket(RunSummary run) =>
        run.Populations.Count == 0 || run.Populations.Any(population => Enum.TryParse<Persona>(population.Persona, ignoreCase: true, out _));

    public static string TestDate(RunSummary run)
    {
        var start = run.StartedAt.ToUniversalTime();
        var end = start.AddSeconds(run.DurationSeconds);
        var isOneDay = end.Date == start.Date;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{start:d MMMM yyyy HH:mm:ss} to {(isOneDay ? $"{end:HH:mm:ss}" : $"{end:d MMMM yyyy HH:mm:ss}")} UTC");
    }

    public static IReadOnlyList<(string Name, string Value)> Configuration(RunSummary run)
    {
        List<(string, string)> facts =
        [
            ("Environment", run.Target),
            ("Duration", $"{Figures.Duration(run.DurationSeconds)} ({run.Phases.Count} {(run.Phases.Count == 1 ? "phase" : "phases")})"),
            ("Peak load", $"{Figures.Count(run.Totals.Users.Peak)} concurrent users"),
            ("Seed", run.Seed.ToString(CultureInfo.InvariantCulture)),
            ("Plan hash", run.PlanHash),
            ("Think times", ThinkTimes(run.ThinkScale)),
            .. HasMarket(run) ? [("Business day", BusinessDay(run.BusinessDaySeconds))] : Array.Empty<(string, string)>(),
            ("Simulator", run.SimulatorVersion),
            ("Run", run.RunId),
        ];
        if (run.Tags.Count > 0) facts.Add(("Tags", string.Join(", ", run.Tags.OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => $"{tag.Key}: {tag.Value}"))));
        if (run.Capacity is { } capacity) facts.Insert(1, ("Declared capacity", LoadAgainstCapacity.Declared(capacity)));
        if (IsRehearsal(run)) facts.Insert(0, ("Rehearsal", Rehearsal(run)));
        return facts;
    }

    public static string Rehearsal(RunSummary run) =>
        $"durations are 1/{Figures.Factor(run.Compression)} of the plan's: these figures prepare a test and do not replace it";

    /// <summary>Everything that shaped the run is in <c>plan.lock.yaml</c>; the seed stands here for the reader.</summary>
    public static string RepeatCommand(RunSummary run) => string.Create(CultureInfo.InvariantCulture, $"simulator run plan.lock.yaml --seed {run.Seed}");

    public const string RepeatNote =
        "plan.lock.yaml holds the plan with everything resolved. The same seed gives every user the same decisions as long as the target answers the same.";

    private static string ThinkTimes(double scale) => scale switch
    {
        1 => "as people take them",
        < 1 => $"{Figures.Factor(scale)} of people's: users act {Figures.Factor(1 / scale)} times faster than people",
        _ => $"{Figures.Factor(scale)} times people's: users act more slowly than people",
    };

    private static string BusinessDay(double seconds) => seconds >= 86_400
        ? "a day of business takes a day"
        : $"a day of business (patience, work, disputes) passes in {Figures.Duration(seconds)}, "
            + $"{Math.Round(86_400 / seconds):N0} times faster than in life";
}
