using System.CommandLine;
using Simulator.Model.Runs;

namespace Simulator.Host.Verbs;

/// <summary>The command line of <c>simulator</c>.</summary>
internal static class SimulatorCommand
{
    public static RootCommand Create(TimeProvider time)
    {
        var root = new RootCommand("Simulator: realistic marketplace load, judged. Without a verb it runs the quickstart.")
        {
            RunVerb.Create(time), JudgeVerb.Create(), PlanVerb.Create(), TargetVerb.Create(time), ImportVerb.Create(), InitVerb.Create(), MarketplaceVerb.Create(),
        };
        RunVerb.AddTo(root, time);
        return root;
    }

    /// <summary>Carries out a command line.</summary>
    /// <returns>The process's exit code, see <see cref="ExitCodes"/>.</returns>
    public static async Task<int> InvokeAsync(string[] arguments, TimeProvider time)
    {
        var parsed = Create(time).Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await Console.Error.WriteLineAsync(error.Message).ConfigureAwait(false);
            }

            await Console.Error.WriteLineAsync($"See simulator {(parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ")}--help (exit code {ExitCodes.BadInput}).").ConfigureAwait(false);
            return ExitCodes.BadInput;
        }

        // Signals are handled by the verbs: the library's own handler would cut a run short without its report.
        return await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null, EnableDefaultExceptionHandler = false }).ConfigureAwait(false);
    }
}
