using System.CommandLine;
using Simulator.Actors.Checking;
using Simulator.Host.Checks;
using Simulator.Host.Plans;
using Simulator.Host.Runs;
using Simulator.Host.Views;
using Simulator.Model.Behaviour.Code;

namespace Simulator.Host.Verbs;

/// <summary><c>simulator target check [PLAN]</c>: one user tries every step once, and each request and answer is shown.</summary>
internal static class TargetVerb
{
    private const int LargestBody = 1_000_000;
    private const int NarrowestText = 60;

    public static Command Create(TimeProvider time) => new("target", "Try a plan's target.") { Check(time) };

    private static Command Check(TimeProvider time)
    {
        var plan = new Argument<string>("PLAN") { Description = "Path of a plan, or the name of a shipped one.", DefaultValueFactory = _ => RunVerb.DefaultPlan };
        var target = new Option<string?>("--target") { Description = "URL of the target, instead of the plan's.", HelpName = "URL" };
        var set = new Option<string[]>("--set") { Description = "Set a key of the plan. Repeatable.", HelpName = "KEY=VALUE" };
        var only = new Option<string?>("--only") { Description = "A scenario, a chapter or a step alone; a step with what comes before it in its scenario.", HelpName = "NAME" };
        var pause = new Option<string>("--pause") { Description = "How long to wait between two requests.", HelpName = "DURATION", DefaultValueFactory = _ => "200ms" };
        var body = new Option<int>("--body") { Description = "Letters of bodies that are shown.", HelpName = "N", DefaultValueFactory = _ => 400 };
        var quiet = new Option<bool>("--quiet", "-q") { Description = "A line for each step, without requests and answers." };
        var json = new Option<string?>("--json") { Description = "The same as JSON in a file; - is standard output, and the text goes to standard error.", HelpName = "FILE" };
        var assembly = AssemblyFlag.Create();
        var check = new Command("check", "One user walks through every operation or step once, slowly, and shows each request and answer; then what works, what does not and why.")
        {
            plan, target, set, only, pause, body, quiet, json, assembly,
        };
        check.SetAction((parsed, _) =>
        {
            if (CheckPause.Read(parsed.GetValue(pause)!) is not { } waiting) return Task.FromResult(ProblemWords.Tell($"--pause `{parsed.GetValue(pause)}` is no duration of at most a minute; write 0s, 200ms or 2s"));
            if (parsed.GetValue(body) is < 0 or > LargestBody) return Task.FromResult(ProblemWords.Tell($"--body {parsed.GetValue(body)} is out of range; write 0 to {LargestBody}"));
            var overrides = new PlanOverrides { Sets = parsed.GetValue(set) ?? [], Target = parsed.GetValue(target) };
            var request = new CheckRequest(
                parsed.GetValue(plan)!, overrides, new CheckOptions(waiting, parsed.GetValue(only), parsed.GetValue(body)), parsed.GetValue(json), parsed.GetValue(quiet));
            return CheckAsync(request, parsed.GetValue(assembly), time);
        });
        return check;
    }

    private static async Task<int> CheckAsync(CheckRequest request, IReadOnlyList<string>? assemblies, TimeProvider time)
    {
        using var signals = new StopSignals();
        LoadedPlan loaded;
        try
        {
            loaded = AssemblyFlag.Loader(AssemblyFlag.Code(assemblies)).Load(request.Plan, request.Overrides);
        }
        catch (BadCodeException bad)
        {
            return ProblemWords.Tell(bad.Message);
        }

        if (loaded.Plan is not { } plan) return ProblemWords.Tell(loaded.Problems);
        if (request.Options.Only is { } only && TargetCheck.NamesOf(plan) is var names && !names.Contains(only))
        {
            return ProblemWords.Tell($"--only `{only}`: the plan has no such scenario, chapter or step; it has {string.Join(", ", names.Distinct())}");
        }

        var view = ViewOptions.OfProcess(request.Quiet, request.JsonOnOutput);
        var output = request.JsonOnOutput ? Console.Error : Console.Out;
        var width = view.IsTerminal && Console.WindowWidth > NarrowestText ? Console.WindowWidth - 1 : RunViews.PlainWidth;
        return await new CheckSession(request, plan, output, new CheckText(output, width, view.IsTerminal && !view.NoColor, request.Quiet), time).RunAsync(signals).ConfigureAwait(false);
    }
}
