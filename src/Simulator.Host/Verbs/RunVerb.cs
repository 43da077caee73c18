using System.CommandLine;
using Simulator.Actors.Hosting;
using Simulator.Host.Code;
using Simulator.Host.Plans;
using Simulator.Host.Runs;
using Simulator.Host.Views;
using Simulator.Model.Behaviour.Code;
using Simulator.Model.Runs;

namespace Simulator.Host.Verbs;

/// <summary><c>simulator run [PLAN]</c>, and <c>simulator</c> alone.</summary>
internal static class RunVerb
{
    /// <summary>What runs when nothing is named.</summary>
    public const string DefaultPlan = "quickstart";

    public static Command Create(TimeProvider time)
    {
        var command = new Command("run", "Run a plan against its target and judge it. Without a plan: the quickstart.");
        AddTo(command, time);
        return command;
    }

    /// <summary>The same arguments stand on the root command, so that <c>simulator</c> alone is <c>simulator run plans/quickstart.yaml</c>.</summary>
    public static void AddTo(Command command, TimeProvider time)
    {
        var plan = new Argument<string>("PLAN") { Description = "Path of a plan, or the name of a shipped one.", DefaultValueFactory = _ => DefaultPlan };
        var target = new Option<string?>("--target") { Description = "URL of the target, instead of the plan's.", HelpName = "URL" };
        var seed = new Option<string?>("--seed") { Description = "Seed of all chance, instead of the plan's.", HelpName = "N" };
        var compress = new Option<string?>("--compress") { Description = "Divide durations, windows and grace periods by N: a rehearsal.", HelpName = "N" };
        var thinkScale = new Option<string?>("--think-scale") { Description = "Factor on think times; 1 is honest.", HelpName = "X" };
        var set = new Option<string[]>("--set") { Description = "Set a key of the plan: phases.stress.duration=30s. Repeatable.", HelpName = "KEY=VALUE" };
        var folder = new Option<string>("--out") { Description = "Folder under which the run's own folder is made.", HelpName = "FOLDER", DefaultValueFactory = _ => "results" };
        var json = new Option<bool>("--json") { Description = "The summary as JSON on standard output, all else on standard error." };
        var quiet = new Option<bool>("--quiet", "-q") { Description = "Only the verdict." };
        var failOnWarn = new Option<bool>("--fail-on-warn") { Description = "A warning ends with exit code 99, too." };
        var assembly = AssemblyFlag.Create();
        command.Arguments.Add(plan);
        foreach (var option in new Option[] { assembly, target, seed, compress, thinkScale, set, folder, json, quiet, failOnWarn })
        {
            command.Options.Add(option);
        }

        command.SetAction((parsed, _) =>
        {
            var overrides = new PlanOverrides
            {
                Sets = parsed.GetValue(set) ?? [],
                Seed = parsed.GetValue(seed),
                Target = parsed.GetValue(target),
                ThinkScale = parsed.GetValue(thinkScale),
                Compress = parsed.GetValue(compress),
            };
            return RunAsync(
                new RunRequest(
                    parsed.GetValue(plan)!, overrides, parsed.GetValue(folder)!, parsed.GetValue(json), parsed.GetValue(quiet), parsed.GetValue(failOnWarn))
                {
                    Assemblies = parsed.GetValue(assembly) ?? [],
                },
                time);
        });
    }

    private static async Task<int> RunAsync(RunRequest request, TimeProvider time)
    {
        using var signals = new StopSignals();
        using var view = RunViews.Choose(request.Quiet, request.Json);
        CodeFiles code;
        try
        {
            code = AssemblyFlag.Code(request.Assemblies);
        }
        catch (BadCodeException bad)
        {
            return ProblemWords.Tell(bad.Message);
        }

        var loaded = AssemblyFlag.Loader(code).Load(request.Plan, request.Overrides);
        if (loaded.Plan is null)
        {
            return ProblemWords.Tell(loaded.Problems);
        }

        NodeConfig node;
        ResultsFolder folder;
        try
        {
            node = NodeConfig.Load();
            folder = ResultsFolder.Create(request.Out, loaded.Plan.Name, time.GetUtcNow());
        }
        catch (BadOptionException bad)
        {
            return ProblemWords.Tell(bad.Message);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return ProblemWords.Tell($"--out {request.Out}: results cannot be written there: {failure.Message}; name a folder that can be written");
        }

        view.Starting(StartWords.Version);
        foreach (var line in StartWords.Plan(loaded.Plan))
        {
            view.Starting(line);
        }

        return await new RunSession(request, loaded, code, folder, view, node, time).RunAsync(signals).ConfigureAwait(false);
    }
}
