using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using Simulator.Host.Plans;
using Simulator.Host.Runs;
using Simulator.Host.Views;
using Simulator.Metrics.Prediction;
using Simulator.Metrics.Results;
using Simulator.Model.Behaviour.Code;
using Simulator.Model.Plans;
using Simulator.Model.Plans.Words;
using Simulator.Model.Runs;

namespace Simulator.Host.Verbs;

/// <summary><c>simulator plan check PLAN</c>: all problems of a plan at once; <c>simulator plan show PLAN</c>: what it will do. Nothing is sent.</summary>
internal static class PlanVerb
{
    public static Command Create() => new("plan", "Work with plans; nothing is sent.") { Check(), Show() };

    private static Command Check()
    {
        var (plan, set, assembly) = (Plan(), Set(), AssemblyFlag.Create());
        var check = new Command("check", "Name all problems of a plan at once; nothing is sent.") { plan, set, assembly };
        check.SetAction(parsed =>
        {
            if (!TryLoad(parsed.GetValue(plan)!, new PlanOverrides { Sets = parsed.GetValue(set) ?? [] }, parsed.GetValue(assembly), out var loaded))
            {
                return ExitCodes.BadInput;
            }

            foreach (var line in StartWords.Plan(loaded))
            {
                Console.WriteLine(line);
            }

            Console.WriteLine("No problems.");
            return ExitCodes.Passed;
        });
        return check;
    }

    private static Command Show()
    {
        var (plan, set, assembly) = (Plan(), Set(), AssemblyFlag.Create());
        var response = new Option<string>("--target-response") { Description = "How long the target is taken to need for an answer, such as exp(20ms); without it as long as the plan's station, or no time.", HelpName = "LAW" };
        var all = new Option<bool>("--all") { Description = "Every step of the mix, not only the most frequent." };
        var json = new Option<bool>("--json") { Description = "The prediction as JSON on standard output." };
        var compress = new Option<string>("--compress") { Description = "Divide the durations of phases and windows, as run does.", HelpName = "TIMES" };
        var show = new Command("show", "Show a plan's schedule, and what it will do: sessions, requests a second and steps, from living it in virtual time; nothing is sent.")
        {
            plan, set, assembly, compress, response, all, json,
        };
        show.SetAction(parsed =>
        {
            if (!TryLoad(parsed.GetValue(plan)!, new PlanOverrides { Sets = parsed.GetValue(set) ?? [], Compress = parsed.GetValue(compress) }, parsed.GetValue(assembly), out var loaded))
            {
                return ExitCodes.BadInput;
            }

            var options = new PredictionOptions();
            if (parsed.GetValue(response) is { } text)
            {
                if (ServiceLaws.Read(text) is not { } law)
                {
                    return ProblemWords.Tell($"--target-response `{text}` is no law; write {ServiceLaws.Examples}");
                }

                options = options with { ResponseTime = law.Law, ResponseTimeText = text };
            }

            var prediction = Predictor.CanPredict(loaded) ? Predictor.Of(loaded, options) : null;
            if (parsed.GetValue(json))
            {
                if (prediction is null)
                {
                    return ProblemWords.Tell(PredictionWords.NotPredicted);
                }

                Console.Out.Write(ResultsJson.Serialize(prediction));
                return ExitCodes.Passed;
            }

            var view = ViewOptions.OfProcess(quiet: false, json: false);
            PlanText.Write(RunViews.On(Console.Out, view.IsTerminal, view.NoColor), loaded, prediction, parsed.GetValue(all));
            return ExitCodes.Passed;
        });
        return show;
    }

    private static Argument<string> Plan() => new("PLAN") { Description = "Path of a plan, or the name of a shipped one." };

    private static Option<string[]> Set() => new("--set") { Description = "Set a key of the plan. Repeatable.", HelpName = "KEY=VALUE" };

    // What is wrong has been told where it is false.
    private static bool TryLoad(string plan, PlanOverrides overrides, IReadOnlyList<string>? assemblies, [NotNullWhen(true)] out LoadPlan? loaded)
    {
        loaded = null;
        try
        {
            var read = AssemblyFlag.Loader(AssemblyFlag.Code(assemblies)).Load(plan, overrides);
            if (read.Plan is null)
            {
                ProblemWords.Tell(read.Problems);
            }

            loaded = read.Plan;
        }
        catch (BadCodeException bad)
        {
            ProblemWords.Tell(bad.Message);
        }

        return loaded is not null;
    }
}
