using Simulator.Metrics.Results;
using Simulator.Model.Runs;

namespace Simulator.Metrics.Aggregation;

/// <summary>
/// The verdict of a run: everything that went wrong gives its exit code, <see cref="ExitCodes.Worst"/> says which one stands, and the
/// verdict follows from that code.
/// </summary>
public static class VerdictRule
{
    /// <param name="facts">How the run ended.</param>
    /// <param name="requests">Of the whole run.</param>
    /// <param name="thresholds">How they ended.</param>
    /// <param name="phases">How they were lived.</param>
    /// <param name="generator">How the generator fared.</param>
    /// <param name="invalidShare">The plan's limit for invalid seconds, 0 to 1.</param>
    /// <param name="conformance">Whether the traffic follows the plan; it decides only where the plan requires it.</param>
    public static RunVerdict Decide(
        RunFacts facts, long requests, IReadOnlyList<ThresholdResult> thresholds, IReadOnlyList<PhaseSummary> phases,
        GeneratorSummary generator, double invalidShare, ConformanceSummary? conformance = null)
    {
        Dictionary<int, string> reasons = [];
        if (facts.StopReason is StopReason.SimulatorFailed(var what)) reasons[ExitCodes.SimulatorFailed] = $"the simulator failed: {what}";
        if (facts.IntegrityViolations > 0)
        {
            reasons[ExitCodes.IntegrityViolated] = $"{facts.IntegrityViolations} acknowledged writes were lost, doubled or contradicted";
        }
        if (conformance is { IsRequired: true, Follows: TrafficFollows.No }) reasons[ExitCodes.RunInvalid] = $"traffic follows the plan: {conformance.Line}";
        if (generator.InvalidSeconds > invalidShare * generator.Seconds)
        {
            reasons[ExitCodes.RunInvalid] = $"the generator could not keep up in {generator.InvalidSeconds} of {generator.Seconds} seconds";
        }
        if (FailureOf(facts, requests, thresholds, phases) is { } failure) reasons[ExitCodes.ThresholdFailed] = failure;
        if (facts.TeardownFailure is { } left) reasons[ExitCodes.TeardownFailed] = left;
        if (facts.StopReason is StopReason.Signalled(var signal)) reasons[ExitCodes.StoppedBySignal] = $"stopped by {signal}";
        if (facts.StopReason is StopReason.StoppedByOperator(var word))
        {
            reasons[ExitCodes.StoppedByOperator] = word.Length == 0 ? "stopped by an operator" : $"stopped by an operator: {word}";
        }

        var code = ExitCodes.Worst(reasons.Keys);
        return reasons.TryGetValue(code, out var reason) ? new RunVerdict(VerdictOf(code), code, reason) : PassOrWarn(thresholds);
    }

    private static string? FailureOf(RunFacts facts, long requests, IReadOnlyList<ThresholdResult> thresholds, IReadOnlyList<PhaseSummary> phases)
    {
        if (facts.StopReason is StopReason.ThresholdBreached(var breached)) return $"stopped by a threshold: {breached}";
        var failed = thresholds.Where(threshold => threshold is { Gates: true, Verdict: Verdict.Fail }).ToList();
        if (failed.Count > 0)
        {
            var more = failed.Count > 1 ? $" and {failed.Count - 1} more" : "";
            return $"{failed[0].Metric} of {failed[0].Scope} was {failed[0].Measured}, wanted {failed[0].Target}{more}";
        }
        // An interrupted run without samples is aborted, which is no pass either.
        if (requests == 0 && facts.StopReason is StopReason.PlanCompleted) return "no request was measured";
        var silent = phases.FirstOrDefault(phase => phase is { Gates: true, Requests: 0, Verdict: Verdict.Fail });
        return silent is null ? null : $"phase {silent.Name} got no samples";
    }

    private static RunVerdict PassOrWarn(IReadOnlyList<ThresholdResult> thresholds)
    {
        var warned = thresholds.Where(threshold => threshold is { Gates: true, Verdict: Verdict.Warn }).ToList();
        if (warned.Count > 0)
        {
            var more = warned.Count > 1 ? $" and {warned.Count - 1} more" : "";
            return new RunVerdict(Verdict.Warn, ExitCodes.Passed, $"{warned[0].Metric} of {warned[0].Scope} missed its target{more}");
        }
        return new RunVerdict(Verdict.Pass, ExitCodes.Passed, WhyPassed(thresholds));
    }

    // Limits that only report may have been missed, as in a phase that is meant to go too far: who reads the verdict alone has to know.
    private static string WhyPassed(IReadOnlyList<ThresholdResult> thresholds)
    {
        if (thresholds.Count == 0) return "the plan sets no thresholds";
        var missed = thresholds.Count(threshold => threshold is { Gates: false, Verdict: Verdict.Warn or Verdict.Fail });
        if (missed == 0) return $"{thresholds.Count(threshold => threshold.Verdict == Verdict.Pass)} of {thresholds.Count} thresholds passed, none failed";
        var gates = thresholds.Where(threshold => threshold.Gates).ToList();
        var passed = gates.Count == 0 ? "no threshold gates" : $"{gates.Count(threshold => threshold.Verdict == Verdict.Pass)} of {gates.Count} gates passed";
        return $"{passed}; {missed} {(missed == 1 ? "threshold that only reports was" : "thresholds that only report were")} missed";
    }

    private static Verdict VerdictOf(int code) => code switch
    {
        ExitCodes.RunInvalid => Verdict.Invalid,
        ExitCodes.StoppedBySignal or ExitCodes.StoppedByOperator => Verdict.Aborted,
        _ => Verdict.Fail,
    };
}
