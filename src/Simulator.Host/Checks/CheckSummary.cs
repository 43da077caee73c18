using Simulator.Actors.Checking;
using Simulator.Model.Runs;

namespace Simulator.Host.Checks;

/// <summary>What works, what does not and why: the end of a check.</summary>
internal sealed class CheckSummary(TextWriter output, CheckText text)
{
    private const int MostPaths = 3;

    /// <param name="stoppedBy">The signal that ended it early; null where all was tried.</param>
    public void Tell(IReadOnlyList<CheckedStep> steps, string? stoppedBy)
    {
        output.WriteLine();
        var works = CheckVerdict.Counted(steps).Where(step => step.Result == CheckResult.Works).ToList();
        if (works.Count > 0)
        {
            var names = works.GroupBy(step => step.Chapter).Select(chapter => $"{chapter.Key}: {string.Join(", ", chapter.Select(step => step.Name).Distinct())}");
            output.WriteLine($"{text.Coloured("Works", CheckText.ColourOf(CheckResult.Works))} ({works.Count})");
            foreach (var chapter in names) text.Wrapped(chapter, "  ");
        }

        foreach (var result in (CheckResult[])[CheckResult.Fails, CheckResult.NotSent, CheckResult.Lacking])
        {
            var those = CheckVerdict.Counted(steps).Where(step => step.Result == result).ToList();
            if (those.Count == 0) continue;
            output.WriteLine();
            output.WriteLine($"{text.Coloured(TitleOf(result), CheckText.ColourOf(result))} ({those.Count})");
            foreach (var same in those.GroupBy(step => (step.Chapter, step.Reason, step.Hint))) Why([.. same]);
        }

        output.WriteLine();
        output.WriteLine(stoppedBy is null ? CheckVerdict.Words(steps) : $"Stopped by {stoppedBy}; what follows was not tried (exit code {ExitCodes.StoppedBySignal}).");
    }

    // What stands or falls together is told once.
    private void Why(IReadOnlyList<CheckedStep> same)
    {
        var first = same[0];
        text.Wrapped($"{(first.Chapter.Length > 0 ? $"{first.Chapter}: " : "")}{string.Join(", ", same.Select(step => step.Name).Distinct())}", "  ");
        text.Wrapped(first.Reason, "    ");
        if (first.Result == CheckResult.Lacking) return;
        foreach (var path in same.Select(step => step.PlanPath).Where(path => path.Length > 0).Distinct().Take(MostPaths)) text.Wrapped($"plan: {path}", "    ");
        if (first.Hint.Length > 0) text.Wrapped($"hint: {first.Hint}", "    ");
    }

    private static string TitleOf(CheckResult result) => result switch
    {
        CheckResult.Fails => "Fails",
        CheckResult.NotSent => "Not sent",
        _ => "Lacking, and what that switches off",
    };
}
