using Simulator.Actors.Checking;
using Simulator.Host.Plans;

namespace Simulator.Host.Checks;

/// <summary>What <c>simulator target check</c> was asked to do.</summary>
/// <param name="Plan">Path or name of a plan.</param>
/// <param name="Json">A file for the same as JSON; <c>-</c> is standard output, null for none.</param>
/// <param name="Quiet">One line for each step.</param>
internal sealed record CheckRequest(string Plan, PlanOverrides Overrides, CheckOptions Options, string? Json, bool Quiet)
{
    /// <summary>Standard output is the JSON's alone.</summary>
    public bool JsonOnOutput => Json == "-";
}
