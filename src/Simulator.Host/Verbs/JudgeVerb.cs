using System.CommandLine;
using Simulator.Host.Views;
using Simulator.Host.Plans;
using Simulator.Host.Runs;
using Simulator.Metrics.Aggregation;
using Simulator.Metrics.Results;
using Simulator.Model.Marketplace;

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
        var command = new Command("judge", "Judge a stored result by the thresholds of another plan.") { result, with, set, json };
        command.SetAction(parsed =>
        {
            var overrides = new PlanOverrides { Sets = parsed.GetValue(set) ?? [] };
            var loaded = new PlanLoader(PlanPaths.Default, Environment.GetEnvironmentVariable, MarketSteps.All).Load(parsed.GetValue(with)!, overrides);
            return loaded.Plan is null
                ? ProblemWords.Tell(loaded.Problems)
                : Judge(parsed.GetValue(result)!, loaded, parsed.GetValue(json));
        });
        return command;
    }

    private static int Judge(string folder, LoadedPlan loaded, bool json)
    {
        RunSummary summary;
        var file = Path.Combine(folder, ResultsFolder.RecordName);
        try
        {
            using var stream = File.OpenRead(file);
            summary = SummaryBuilder.Build(RunRecordFile.Read(stream), loaded.Plan!);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or RunRecordException)
        {
            return ProblemWords.Tell($"RESULT {folder}: {file} cannot be judged: {failure.Message.TrimEnd('.')}");
        }

        using var view = RunViews.Choose(quiet: false, json);
        view.Finished(summary, Path.GetFullPath(folder), []);
        if (json)
        {
            Console.Out.WriteLine(ResultsJson.Serialize(summary));
        }

        return summary.ExitCode;
    }
}
