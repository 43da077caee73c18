using Simulator.Actors.Checking;
using Simulator.Model.Runs;

namespace Simulator.Host.Checks;

/// <summary>What a check comes to.</summary>
internal static class CheckVerdict
{
    /// <summary>The last word on each step of a chapter: what was refused and then done behind a log-in is done.</summary>
    public static IReadOnlyList<CheckedStep> Counted(IReadOnlyList<CheckedStep> steps) =>
        [.. steps.GroupBy(step => (step.Chapter, step.Name, step.Who)).Select(same => same.Last())];

    public static int ExitCode(IReadOnlyList<CheckedStep> steps) =>
        Counted(steps).Any(step => step.Result is CheckResult.Fails or CheckResult.NotSent) ? ExitCodes.ThresholdFailed : ExitCodes.Passed;

    public static string Words(IReadOnlyList<CheckedStep> steps)
    {
        var counted = Counted(steps);
        var (works, fails, unsent, lacking) = (Of(CheckResult.Works), Of(CheckResult.Fails), Of(CheckResult.NotSent), Of(CheckResult.Lacking));
        return fails + unsent == 0
            ? $"Everything works: {works} step{(works == 1 ? "" : "s")}{(lacking > 0 ? $"; {lacking} lacking, which the users do without" : "")} (exit code {ExitCodes.Passed})."
            : $"{works} work{(works == 1 ? "s" : "")}, {fails} fail{(fails == 1 ? "s" : "")}, {unsent} not sent{(lacking > 0 ? $", {lacking} lacking" : "")} (exit code {ExitCodes.ThresholdFailed}).";

        int Of(CheckResult result) => counted.Count(step => step.Result == result);
    }
}
