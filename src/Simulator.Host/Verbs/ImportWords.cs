using Simulator.Host.Plans;
using Simulator.Imports;
using Simulator.Model.Marketplace;
using Simulator.Model.Plans;
using Simulator.Model.Runs;

namespace Simulator.Host.Verbs;

/// <summary>Tells what an import did: what was carried over, what was not, and whether the plan can run as it is.</summary>
internal static class ImportWords
{
    /// <summary>Written after the plan.</summary>
    /// <returns><see cref="ExitCodes.Passed"/>: what is left to do is told, and no failure.</returns>
    public static int Tell(Imported imported, string plan)
    {
        Console.WriteLine($"Wrote {plan}.");
        if (imported.Carried.Count > 0)
        {
            Console.WriteLine();
            Console.WriteLine($"Carried over: {string.Join(", ", imported.Carried)}.");
        }

        if (imported.NotCarried.Count > 0)
        {
            Console.WriteLine();
            Console.WriteLine($"Could not be carried over ({imported.NotCarried.Count}):");
            foreach (var left in imported.NotCarried)
            {
                Console.WriteLine($"  {left}.");
            }
        }

        Needed(imported.Variables);
        Console.WriteLine();
        Next(plan);
        return ExitCodes.Passed;
    }

    private static void Needed(IReadOnlyList<NeededVariable> variables)
    {
        if (variables.Count == 0)
        {
            return;
        }

        Console.WriteLine();
        Console.WriteLine("The plan takes from the environment:");
        var width = variables.Max(one => one.Name.Length);
        foreach (var one in variables)
        {
            Console.WriteLine($"  {one.Name.PadRight(width)}  {one.What}");
        }
    }

    /// <summary>Checks a plan that was written and says what comes next.</summary>
    public static void Next(string plan)
    {
        var problems = new PlanLoader(PlanPaths.Default, Environment.GetEnvironmentVariable, MarketSteps.All).Load(plan, PlanOverrides.None).Problems;
        if (problems.Count == 0)
        {
            Console.WriteLine("The plan has no problems. Next:");
            Console.WriteLine($"  simulator target check {plan}     each step once, with its request and its answer");
            Console.WriteLine($"  simulator run {plan}");
            return;
        }

        Console.WriteLine("Before it can run, the plan needs:");
        foreach (var problem in problems.Select(Words).Distinct())
        {
            Console.WriteLine($"  {problem}");
        }

        Console.WriteLine($"Then: simulator plan check {plan}, and simulator target check {plan}");
    }

    private static string Words(PlanProblem problem) => problem.ToString();
}
