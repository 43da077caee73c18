using System.CommandLine;
using System.Diagnostics;

namespace Simulator.Fuzz;

/// <summary>What can be asked of it on the command line.</summary>
internal static class FuzzCommand
{
    private const int Failed = 1;
    private const int MostLanes = 1000;

    public static RootCommand Create()
    {
        FuzzPlan usual = new();
        Option<long> executions = new("--executions") { Description = "How many answers to draw.", HelpName = "N", DefaultValueFactory = _ => usual.Executions };
        Option<ulong> seed = new("--seed") { Description = "Where all chance comes from.", HelpName = "N", DefaultValueFactory = _ => usual.Seed };
        Option<int> lanes = new("--lanes") { Description = "How many threads share the work.", HelpName = "N", DefaultValueFactory = _ => usual.Lanes };
        Option<long?> only = new("--only") { Description = "Run this execution alone, to see a failure again.", HelpName = "N" };
        RootCommand command = new("Reads HTTP answers that are almost right, at once and in pieces, and checks that the reader neither throws nor hangs, and reads both the same.");
        foreach (var option in new Option[] { executions, seed, lanes, only }) command.Options.Add(option);
        command.SetAction(parsed => Run(usual with
        {
            Executions = parsed.GetValue(executions), Seed = parsed.GetValue(seed), Only = parsed.GetValue(only),
            Lanes = Math.Clamp(parsed.GetValue(lanes), 1, MostLanes),
        }));
        return command;
    }

    private static int Run(FuzzPlan plan)
    {
        var began = Stopwatch.StartNew();
        var report = new FuzzRun(plan).Run();
        Console.WriteLine($"{report}, {began.Elapsed.TotalSeconds:0} s, seed {plan.Seed}");
        return report.Failures.Count == 0 ? 0 : Failed;
    }
}
