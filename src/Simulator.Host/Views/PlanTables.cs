using Simulator.Host.Reports;
using Simulator.Metrics.Prediction;
using Simulator.Model.Load;
using Simulator.Model.Plans;
using Spectre.Console;

namespace Simulator.Host.Views;

/// <summary>A plan's schedule, its people and its prediction as tables of a terminal.</summary>
internal static class PlanTables
{
    /// <summary>Columns that the schedule and the prediction need.</summary>
    public const int LeastWidth = 80;

    private const int MarketWidth = 110;

    public static Table Schedule(LoadPlan plan, Profile profile)
    {
        var table = VerdictTables.New("Schedule", profile, [new("Phase"), new("Begins", true), new("Lasts", true), new("Load", true), new("Verdict")]);
        foreach (var stretch in RunSchedule.Of(plan).Stretches)
        {
            var segment = plan.Segments[stretch.Segment];
            var gates = plan.Phases.First(phase => phase.Name == segment.Phase).Gates;
            table.AddRow(
                segment.Name, Figures.Clock(stretch.Start.TotalSeconds), Figures.Duration(segment.Duration.TotalSeconds), LoadWords.Of(plan, segment, profile.Capabilities.Unicode),
                gates ? "gates" : "reports");
        }
        return table;
    }

    public static Table People(LoadPlan plan, Profile profile)
    {
        var table = VerdictTables.New("People", profile, [new("Population"), new("Persona"), new("Share", true), new("Accounts", true)]);
        var accounts = AccountsNeeded.By(plan);
        for (var i = 0; i < plan.Populations.Count; i++)
        {
            var population = plan.Populations[i];
            table.AddRow(population.Name, Figures.Words(population.Kind), Figures.Percent(population.Share), population.HasAccounts ? Figures.Count(accounts[i]) : Figures.None);
        }
        return table;
    }

    public static Table Prediction(RunPrediction prediction, Profile profile)
    {
        var isWide = profile.Width >= MarketWidth;
        ReportColumn[] market = isWide ? [new("Bids/job", true), new("With bids", true), new("Awarded", true), new("Late bids", true)] : [];
        var table = VerdictTables.New(
            "Prediction", profile,
            [
                new("Phase"), new("Sessions", true), new("Starts/s", true), new("Req/s", true), new("Resp. ms", true), new("Steps", true), new("Seconds", true),
                new("Open jobs", true), .. market,
            ]);
        foreach (var segment in prediction.Segments)
        {
            string[] cells =
            [
                segment.Name, Figures.Rate(segment.Sessions), Figures.Rate(segment.SessionStarts), Figures.Rate(segment.Throughput),
                segment.ResponseTimeMs > 0 ? Figures.Milliseconds(segment.ResponseTimeMs) : Figures.None,
                Number(segment.SessionSteps), Number(segment.SessionSeconds), Figures.Rate(segment.OpenJobs),
                .. isWide ? [Number(segment.BidsPerJob), Share(segment.Fill), Share(segment.Match), Share(segment.Conflicts)] : Array.Empty<string>(),
            ];
            table.AddRow([.. cells.Select(cell => new Text(cell))]);
        }
        return table;
    }

    /// <param name="most">How many of the steps.</param>
    public static Table Mix(RunPrediction prediction, Profile profile, int most)
    {
        var table = VerdictTables.New("Mix of steps", profile, [new("Step"), new("Share", true), new("Requests", true)]);
        foreach (var (step, share, requests) in PredictedMix.Of(prediction).Take(most)) table.AddRow(step, Figures.Percent(share), Figures.Count((long)Math.Round(requests)));
        return table;
    }

    private static string Number(double? value) => value is { } number ? Figures.Rate(number) : Figures.None;

    private static string Share(double? value) => value is { } share ? Figures.Percent(share) : Figures.None;
}
