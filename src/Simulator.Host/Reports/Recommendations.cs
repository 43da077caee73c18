using Simulator.Metrics.Results;
using Simulator.Model.Behaviour;
using Simulator.Model.Runs;

namespace Simulator.Host.Reports;

/// <summary>What to do next as far as the figures carry it. Where to look, not what to change: a load test sees the target from outside.</summary>
internal static class Recommendations
{
    public static IReadOnlyList<string> From(RunSummary run)
    {
        if (run.Verdict == Verdict.Invalid)
            return ["Repeat with fewer users, more processor for the generator or more load nodes: this run measured the generator, not the target."];
        List<string> all = [.. Narrow(run), .. LookAtErrors(run), .. Connect(run), .. Rehearse(run)];
        return all.Count > 0 ? all : ["These figures call for no change. Keep this result as the baseline for the next one."];
    }

    private static IEnumerable<string> Narrow(RunSummary run)
    {
        if (Bottlenecks.FirstMissed(run) is not { } missed) yield break;
        yield return $"Compare the target's own figures (processor, database, connections, caches) during {missed.Scope} with those of the time before it.";
        if (LoadScopes.IsLevel(run, missed.Scope) && Bottlenecks.LastHeld(run, missed) is { } held)
            yield return $"Add levels between {held.Scope} and {missed.Scope} to narrow the breaking point down.";
    }

    private static IEnumerable<string> LookAtErrors(RunSummary run)
    {
        if (run.Steps.MaxBy(step => step.Failed) is not { Failed: > 0 } worst || Outcomes.Dominating(worst) is not { } errors) yield break;
        yield return errors.Class switch
        {
            OutcomeClass.ServerError => $"Read the target's log for server errors of “{worst.Name}”.",
            OutcomeClass.Timeout => $"Trace “{worst.Name}” in the target: its requests passed their time limit.",
            OutcomeClass.TooManyRequests => $"Decide whether the target's rate limit is meant for this load: it turned “{worst.Name}” away.",
            OutcomeClass.Connection => $"Check connection limits and restarts of the target and of what stands before it: “{worst.Name}” lost its connections.",
            OutcomeClass.ClientError => $"Check the target binding of “{worst.Name}”: the target called its requests wrong.",
            _ => $"Look into “{worst.Name}”: its users gave up before the answer came.",
        };
    }

    private static IEnumerable<string> Connect(RunSummary run)
    {
        var missing = run.Thresholds.Where(threshold => threshold.Verdict == Verdict.NotMeasured).Select(threshold => threshold.Metric).Distinct().ToList();
        if (missing.Count > 0) yield return $"Have {string.Join(", ", missing)} measured next time: without it its limits carry no verdict.";
    }

    private static IEnumerable<string> Rehearse(RunSummary run)
    {
        if (RunFacts.IsRehearsal(run)) yield return "Repeat at full length before drawing conclusions: this was a rehearsal.";
    }
}
