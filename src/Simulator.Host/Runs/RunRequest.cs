using Simulator.Host.Plans;

namespace Simulator.Host.Runs;

/// <summary>What <c>simulator run</c> was asked to do.</summary>
/// <param name="Plan">Path or name of a plan.</param>
/// <param name="Out">Folder under which the run's own folder is made.</param>
/// <param name="FailOnWarn">A warning ends with exit code 99, too.</param>
internal sealed record RunRequest(string Plan, PlanOverrides Overrides, string Out, bool Json, bool Quiet, bool FailOnWarn)
{
    /// <summary>Files of users that are written in code.</summary>
    public IReadOnlyList<string> Assemblies { get; init; } = [];
}
