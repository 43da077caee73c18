using System.CommandLine;
using System.Globalization;
using Simulator.Actors.Load;
using Simulator.Host.Views;
using Simulator.Host.Plans;
using Simulator.Host.Runs;
using Simulator.Metrics.Aggregation;
using Simulator.Metrics.Prediction;
using Simulator.Metrics.Results;
using Simulator.Model.Behaviour.Code;
using Simulator.Model.Marketplace;
using Simulator.Model.Plans;

namespace Simulator.Host.Verbs;

/// <summary><c>simulator judge RESULT --with PLAN</c>: other thresholds on a stored result, without a run.</summary>
internal static class JudgeVerb
{
    public static Command Create()
    {
        var result = new Argument<string>("RESULT") { Description = "Folder of a run." };
        var with = new Option<string>("--with") { Description = "Plan whose thresholds judge; its phases have to be those of the run.", HelpName = "PLAN", Required = true };
        var set = new Option<string[]>("--set") { Description = "Set a key of that plan. Repeatable.", HelpName = "KEY=VALUE" };
        var json = new Option<bool>("--json") { Description = "The summary as JSON on standard output, all else on standard error." };
        var assembly = AssemblyFlag.Create();
        var command = new Command("judge", "Judge a stored result by the thresholds of another plan.") { result, with, set, json, assembly };
        command.SetAction(parsed =>
        {
            var overrides = new PlanOverrides { Sets = parsed.GetValue(set) ?? [] };
            return Judge(parsed.GetValue(result)!, parsed.GetValue(with)!, overrides, parsed.GetValue(json), parsed.GetValue(assembly) ?? []);
        });
        return command;
    }

    private static int Judge(string folder, string with, PlanOverrides overrides, bool json, IReadOnlyList<string> assemblies)
    {
        var file = Path.Combine(folder, ResultsFolder.RecordName);
        try
        {
            var code = AssemblyFlag.Code(assemblies);
            using var stream = File.OpenRead(file);
            var record = RunRecordFile.Read(stream);
            var ran = new TravelledPlans(MarketSteps.All, code).Read(record.Facts.PlanText);
            var loaded = AssemblyFlag.Loader(code).Load(with, AsLarge(AsLong(overrides, ran), ran));
            return loaded.Plan is null ? ProblemWords.Tell(loaded.Problems) : Tell(AsRun(SummaryBuilder.Build(record, loaded.Plan, ran, Hindsight.Of(record, ran)), ran, record, loaded), folder, json);
        }
        catch (BadCodeException bad)
        {
            return ProblemWords.Tell(bad.Message);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or RunRecordException or PlanRefusedException)
        {
            return ProblemWords.Tell($"RESULT {folder}: {file} cannot be judged: {failure.Message.TrimEnd('.')}");
        }
    }

    // Thresholds of a plan in its full length judge a rehearsal by windows of the rehearsal's length.
    private static PlanOverrides AsLong(PlanOverrides overrides, LoadPlan ran) => ran.Compression == 1
        ? overrides
        : overrides with { Compress = ran.Compression.ToString("R", CultureInfo.InvariantCulture) };

    // And a scaled run is judged by requests a second of its own scale.
    private static PlanOverrides AsLarge(PlanOverrides overrides, LoadPlan ran) => ran.Scale == 1
        ? overrides
        : overrides with { Sets = [$"scale={ran.Scale.ToString("R", CultureInfo.InvariantCulture)}", .. overrides.Sets] };

    // The other plan gives the thresholds; what was run stays what was run.
    private static RunSummary AsRun(RunSummary summary, LoadPlan ran, RunRecord record, LoadedPlan judging) => summary with
    {
        Plan = ran.Name,
        Seed = ran.Seed,
        Capacity = CapacityUse.Of(ran, record.Seconds),
        Compression = ran.Compression,
        ThinkScale = ran.Clock.ThinkScale,
        BusinessDaySeconds = ran.Clock.BusinessDay.TotalSeconds,
        Notes = judging.Canonical?.Hash == summary.PlanHash
            ? summary.Notes
            : [.. summary.Notes, $"Judged by the thresholds of plan {judging.Plan?.Name}, which is not the plan as it was run."],
    };

    private static int Tell(RunSummary summary, string folder, bool json)
    {
        using var view = RunViews.Choose(quiet: false, json);
        view.Finished(summary, Path.GetFullPath(folder), []);
        if (json)
        {
            Console.Out.WriteLine(ResultsJson.Serialize(summary));
        }

        return summary.ExitCode;
    }
}
