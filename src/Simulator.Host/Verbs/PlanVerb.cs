using System.CommandLine;
using Simulator.Host.Plans;
using Simulator.Host.Runs;
using Simulator.Model.Marketplace;
using Simulator.Model.Runs;

namespace Simulator.Host.Verbs;

/// <summary><c>simulator plan check PLAN</c>: all problems of a plan at once, nothing sent.</summary>
internal static class PlanVerb
{
    public static Command Create()
    {
        var plan = new Argument<string>("PLAN") { Description = "Path of a plan, or the name of a shipped one." };
        var set = new Option<string[]>("--set") { Description = "Set a key of the plan. Repeatable.", HelpName = "KEY=VALUE" };
        var check = new Command("check", "Name all problems of a plan at once; nothing is sent.") { plan, set };
        check.SetAction(parsed =>
        {
            var overrides = new PlanOverrides { Sets = parsed.GetValue(set) ?? [] };
            var loaded = new PlanLoader(PlanPaths.Default, Environment.GetEnvironmentVariable, MarketSteps.All).Load(parsed.GetValue(plan)!, overrides);
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
        return new Command("plan", "Work with plans.") { check };
    }
}
