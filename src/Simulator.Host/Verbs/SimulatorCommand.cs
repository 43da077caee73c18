using System.CommandLine;
using System.CommandLine.Parsing;
using Simulator.Model.Runs;

namespace Simulator.Host.Verbs;

/// <summary>The command line of <c>simulator</c>.</summary>
internal static class SimulatorCommand
{
    /// <param name="arguments">What is to be read: behind a verb the words for a run without one are no part of the help.</param>
    public static RootCommand Create(TimeProvider time, IReadOnlyList<string> arguments)
    {
        var root = new RootCommand("Simulator: realistic marketplace load, judged. Without a verb it runs the quickstart.")
        {
            RunVerb.Create(time), JudgeVerb.Create(), PlanVerb.Create(), TargetVerb.Create(time), ImportVerb.Create(), InitVerb.Create(), MarketplaceVerb.Create(),
        };
        if (arguments.Count == 0 || root.Subcommands.All(verb => verb.Name != arguments[0]))
        {
            RunVerb.AddTo(root, time);
        }

        return root;
    }

    /// <summary>Carries out a command line.</summary>
    /// <returns>The process's exit code, see <see cref="ExitCodes"/>.</returns>
    public static async Task<int> InvokeAsync(string[] arguments, TimeProvider time)
    {
        var parsed = Create(time, arguments).Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await Console.Error.WriteLineAsync(error.Message).ConfigureAwait(false);
            }

            await Console.Error.WriteLineAsync($"See {Words(parsed.CommandResult)} --help (exit code {ExitCodes.BadInput}).").ConfigureAwait(false);
            return ExitCodes.BadInput;
        }

        // Signals are handled by the verbs: the library's own handler would cut a run short without its report.
        return await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null, EnableDefaultExceptionHandler = false }).ConfigureAwait(false);
    }

    private static string Words(CommandResult result) => result.Parent is CommandResult parent ? $"{Words(parent)} {result.Command.Name}" : "simulator";
}
