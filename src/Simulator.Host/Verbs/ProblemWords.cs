using Simulator.Model.Plans;
using Simulator.Model.Runs;

namespace Simulator.Host.Verbs;

/// <summary>Tells bad input on standard error: one line a problem, nothing else.</summary>
internal static class ProblemWords
{
    /// <returns><see cref="ExitCodes.BadInput"/>.</returns>
    public static int Tell(IReadOnlyList<PlanProblem> problems)
    {
        foreach (var problem in problems)
        {
            Console.Error.WriteLine(problem);
        }

        Console.Error.WriteLine($"{problems.Count} problem{(problems.Count == 1 ? "" : "s")} in the plan; nothing was sent (exit code {ExitCodes.BadInput}).");
        return ExitCodes.BadInput;
    }

    /// <returns><see cref="ExitCodes.BadInput"/>.</returns>
    public static int Tell(string problem)
    {
        Console.Error.WriteLine($"{problem.TrimEnd('.')} (exit code {ExitCodes.BadInput}).");
        return ExitCodes.BadInput;
    }
}
