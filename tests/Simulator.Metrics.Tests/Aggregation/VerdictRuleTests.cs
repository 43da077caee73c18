using Simulator.Metrics.Aggregation;
using Simulator.Metrics.Results;
using Simulator.Model.Plans;
using Simulator.Model.Runs;
using static Simulator.Metrics.Tests.TestRun;

namespace Simulator.Metrics.Tests.Aggregation;

public class VerdictRuleTests
{
    [Fact]
    public void A_run_whose_thresholds_hold_passes()
    {
        var summary = new TestRun(PlanWith(Goal(P99, Below(0.5)))).LiveWell().Summary();

        Assert.Equal((Verdict.Pass, 0, "1 of 1 thresholds passed, none failed"), (summary.Verdict, summary.ExitCode, summary.Reason));
    }

    [Fact]
    public void A_missed_target_short_of_the_fail_level_warns_and_exits_with_0()
    {
        var summary = new TestRun(PlanWith(Goal(P99, Below(0.04, fail: 0.1)))).LiveWell().Summary();

        Assert.Equal((Verdict.Warn, 0, "response p99 of run missed its target"), (summary.Verdict, summary.ExitCode, summary.Reason));
    }

    [Fact]
    public void A_failed_threshold_fails_the_run()
    {
        var summary = new TestRun(PlanWith(Goal(P99, Below(0.04)))).LiveWell().Summary();

        Assert.Equal((Verdict.Fail, 99, "response p99 of run was 50 ms, wanted < 40 ms"), (summary.Verdict, summary.ExitCode, summary.Reason));
    }

    [Fact]
    public void A_threshold_that_does_not_gate_is_reported_only()
    {
        var goal = Goal(P99, Below(0.04)) with { Gates = false };
        var inPhaseThatDoesNotGate = Goal(P99, Below(0.04), new ThresholdScope.OfPhase("recovery"), window: 1) with { Gates = false };
        var summary = new TestRun(PlanWith(goal, inPhaseThatDoesNotGate)).Live(5, 3, _ => [Requests(3, 200, 50)]).Summary();

        Assert.Equal([Verdict.Fail, Verdict.Fail], summary.Thresholds.Select(threshold => threshold.Verdict));
        Assert.All(summary.Thresholds, threshold => Assert.False(threshold.Gates));
        Assert.Equal((Verdict.Pass, 0, "no threshold gates; 2 thresholds that only report were missed"), (summary.Verdict, summary.ExitCode, summary.Reason));
    }

    [Fact]
    public void A_passed_run_says_what_only_reported_was_missed()
    {
        var summary = new TestRun(PlanWith(Goal(P99, Below(0.5)), Goal(P99, Below(0.04)) with { Gates = false })).LiveWell().Summary();

        Assert.Equal((Verdict.Pass, "1 of 1 gates passed; 1 threshold that only reports was missed"), (summary.Verdict, summary.Reason));
    }

    [Fact]
    public void A_threshold_that_gates_does_so_in_a_phase_that_only_reports_too()
    {
        var plan = PlanWith(Goal(P99, Below(0.04), new ThresholdScope.OfPhase("stress")));
        plan = plan with { Phases = [.. plan.Phases.Select(phase => phase with { Gates = false })] };

        Assert.Equal((Verdict.Fail, 99), (new TestRun(plan).LiveWell().Summary().Verdict, new TestRun(plan).LiveWell().Summary().ExitCode));
    }

    [Fact]
    public void A_threshold_that_does_not_gate_leaves_its_phase_alone()
    {
        var goal = Goal(P99, Below(0.04), new ThresholdScope.OfPhase("stress")) with { Gates = false };

        var summary = new TestRun(PlanWith(goal)).LiveWell().Summary();

        Assert.Equal((Verdict.Fail, Verdict.Pass, Verdict.Pass), (summary.Thresholds[0].Verdict, summary.Phases[1].Verdict, summary.Verdict));
    }

    [Fact]
    public void A_run_without_any_sample_is_never_a_pass()
    {
        var summary = new TestRun(PlanWith()).Live(5, 0, _ => []).Summary();

        Assert.Equal((Verdict.Fail, 99, "no request was measured"), (summary.Verdict, summary.ExitCode, summary.Reason));
    }

    [Fact]
    public void A_phase_with_load_and_without_samples_is_never_a_pass()
    {
        var summary = new TestRun(PlanWith()).LiveWell(throughSegment: 0).Live(10, 1, _ => []).Live(10, 2, _ => []).Summary();

        Assert.Equal((Verdict.Fail, "phase stress got no samples"), (summary.Verdict, summary.Reason));
    }

    [Fact]
    public void Too_many_invalid_seconds_make_the_run_invalid_and_not_slow()
    {
        var run = new TestRun(PlanWith(Goal(P99, Below(0.04)))).LiveWell(throughSegment: 2);
        run.Live(3, [Requests(3, 1, 50)], lagMs: 30);
        Assert.Equal(Verdict.Fail, run.Summary().Verdict);

        run.Live(3, [Requests(3, 1, 50)], lagMs: 30);

        var summary = run.Summary();
        Assert.Equal((Verdict.Invalid, 111, "the generator could not keep up in 2 of 27 seconds"), (summary.Verdict, summary.ExitCode, summary.Reason));
    }

    [Fact]
    public void Stopping_a_run_by_hand_or_signal_aborts_it()
    {
        var run = new TestRun(PlanWith()).LiveWell(throughSegment: 0);

        var byHand = run.Summary(new StopReason.StoppedByOperator("lunch"));
        var bySignal = run.Summary(new StopReason.Signalled("SIGINT"));

        Assert.Equal((Verdict.Aborted, 103, "stopped by an operator: lunch"), (byHand.Verdict, byHand.ExitCode, byHand.Reason));
        Assert.Equal((Verdict.Aborted, 105, "stopped by SIGINT"), (bySignal.Verdict, bySignal.ExitCode, bySignal.Reason));
    }

    [Fact]
    public void A_threshold_that_stopped_the_run_fails_it_even_where_it_does_not_gate()
    {
        var summary = new TestRun(PlanWith()).LiveWell().Summary(new StopReason.ThresholdBreached("response p99 of run"));

        Assert.Equal((Verdict.Fail, 99, "stopped by a threshold: response p99 of run"), (summary.Verdict, summary.ExitCode, summary.Reason));
    }

    [Fact]
    public void The_gravest_of_several_troubles_gives_the_exit_code()
    {
        var operatorStop = new StopReason.StoppedByOperator("");
        Assert.Equal(103, CodeOf(operatorStop));
        Assert.Equal(99, CodeOf(operatorStop, failed: true));
        Assert.Equal(99, CodeOf(new StopReason.Signalled("SIGTERM"), failed: true));
        Assert.Equal(111, CodeOf(operatorStop, failed: true, invalidSeconds: 50));
        Assert.Equal(112, CodeOf(operatorStop, failed: true, invalidSeconds: 50, violations: 1));
        Assert.Equal(107, CodeOf(new StopReason.SimulatorFailed("bug"), failed: true, invalidSeconds: 50, violations: 1));
    }

    private static int CodeOf(StopReason reason, bool failed = false, int invalidSeconds = 0, long violations = 0)
    {
        var facts = new TestRun(PlanWith()).Record(reason).Facts with { IntegrityViolations = violations };
        ThresholdResult[] thresholds = failed ? [new ThresholdResult("g", "run", "response p99", "< 1 ms", "2 ms", 0.002, 100, Verdict.Fail, true, "")] : [];
        var generator = new GeneratorSummary(1, 0, 0, 0, 0, 0, null, 100, invalidSeconds, [], 0);
        return VerdictRule.Decide(facts, 10, thresholds, [], generator, 0.05).ExitCode;
    }
}
