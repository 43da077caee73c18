namespace Simulator.Host.Views;

/// <summary>What decides how a run is shown.</summary>
/// <param name="OutputIsTerminal">Standard output is a terminal, not a pipe or a file.</param>
/// <param name="ErrorIsTerminal">The same of standard error.</param>
/// <param name="Quiet"><c>--quiet</c>: only the verdict.</param>
/// <param name="Json"><c>--json</c>: standard output is kept for the summary, views go to standard error.</param>
/// <param name="NoColor">The environment has a NO_COLOR that is not empty (no-color.org).</param>
internal sealed record ViewOptions(bool OutputIsTerminal, bool ErrorIsTerminal, bool Quiet, bool Json, bool NoColor)
{
    public bool IsTerminal => Json ? ErrorIsTerminal : OutputIsTerminal;

    /// <summary>As this process is watched.</summary>
    public static ViewOptions OfProcess(bool quiet, bool json) => new(
        !Console.IsOutputRedirected, !Console.IsErrorRedirected, quiet, json, !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")));
}
