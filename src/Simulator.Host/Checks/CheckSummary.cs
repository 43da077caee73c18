using Simulator.Actors.Checking;

namespace Simulator.Host.Checks;

/// <summary>What works, what does not and why: the end of a check.</summary>
internal sealed class CheckSummary(TextWriter output, CheckText text)
{
    public void Tell(IReadOnlyList<CheckedStep> steps)
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
            foreach (var step in those) Why(step);
        }

        output.WriteLine();
        output.WriteLine(CheckVerdict.Words(steps));
    }

    private void Why(CheckedStep step)
    {
        text.Wrapped($"{(step.Chapter.Length > 0 ? $"{step.Chapter}: " : "")}{step.Name}", "  ");
        text.Wrapped(step.Reason, "    ");
        if (step.PlanPath.Length > 0 && step.Result != CheckResult.Lacking) text.Wrapped($"plan: {step.PlanPath}", "    ");
        if (step.Hint.Length > 0) text.Wrapped($"hint: {step.Hint}", "    ");
    }

    private static string TitleOf(CheckResult result) => result switch
    {
        CheckResult.Fails => "Fails",
        CheckResult.NotSent => "Not sent",
        _ => "Lacking, and what that switches off",
    };
}
