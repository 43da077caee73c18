using System.CommandLine;
using Simulator.Host.Plans;
using Simulator.Host.Runs;
using Simulator.Host.Views;
using Simulator.Metrics.Prediction;
using Simulator.Metrics.Results;
using Simulator.Model.Marketplace;
using Simulator.Model.Plans.Words;
using Simulator.Model.Runs;

namespace Simulator.Host.Verbs;

/// <summary><c>simulator plan check PLAN</c>: all problems of a plan at once; <c>simulator plan show PLAN</c>: what it will do. Nothing is sent.</summary>
internal static class PlanVerb
{
    public static Command Create() => new("plan", "Work with plans; nothing is sent.") { Check(), Show() };

    private static Command Check()
    {
        var (plan, set) = (Plan(), Set());
        var check = new Command("check", "Name all problems of a plan at once; nothing is sent.") { plan, set };
        check.SetAction(parsed =>
        {
            var loaded = Load(parsed.GetValue(plan)!, new PlanOverrides { Sets = parsed.GetValue(set) ?? [] });
            if (loaded.Plan is null)
            {
                return ProblemWords.Tell(loaded.Problems);
            }

            foreach (var line in StartWords.Plan(loaded.Plan))
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
        var (plan, set) = (Plan(), Set());
        var response = new Option<string>("--target-response") { Description = "How long the target is taken to need for an answer, such as exp(20ms); without it as long as the plan's station, or no time.", HelpName = "LAW" };
        var all = new Option<bool>("--all") { Description = "Every step of the mix, not only the most frequent." };
        var json = new Option<bool>("--json") { Description = "The prediction as JSON on standard output." };
        var compress = new Option<string>("--compress") { Description = "Divide the durations of phases and windows, as run does.", HelpName = "TIMES" };
        var show = new Command("show", "Show a plan's schedule, and what it will do: sessions, requests a second and steps, from living it in virtual time; nothing is sent.")
        {
            plan, set, compress, response, all, json,
        };
        show.SetAction(parsed =>
        {
            var loaded = Load(parsed.GetValue(plan)!, new PlanOverrides { Sets = parsed.GetValue(set) ?? [], Compress = parsed.GetValue(compress) });
            if (loaded.Plan is null)
            {
                return ProblemWords.Tell(loaded.Problems);
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

            var prediction = Predictor.CanPredict(loaded.Plan) ? Predictor.Of(loaded.Plan, options) : null;
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
            PlanText.Write(RunViews.On(Console.Out, view.IsTerminal, view.NoColor), loaded.Plan, prediction, parsed.GetValue(all));
            return ExitCodes.Passed;
        });
        return show;
    }

    private static Argument<string> Plan() => new("PLAN") { Description = "Path of a plan, or the name of a shipped one." };

    private static Option<string[]> Set() => new("--set") { Description = "Set a key of the plan. Repeatable.", HelpName = "KEY=VALUE" };

    private static LoadedPlan Load(string plan, PlanOverrides overrides) =>
        new PlanLoader(PlanPaths.Default, Environment.GetEnvironmentVariable, MarketSteps.All).Load(plan, overrides);
}
