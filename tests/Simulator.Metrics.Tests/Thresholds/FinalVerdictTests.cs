using Simulator.Metrics.Aggregation;
using Simulator.Model.Behaviour;
using Simulator.Model.Plans;
using Simulator.Model.Runs;
using static Simulator.Metrics.Tests.TestRun;

namespace Simulator.Metrics.Tests.Thresholds;

public class FinalVerdictTests
{
    private static readonly ThresholdScope Stress = new ThresholdScope.OfPhase("stress");

    [Fact]
    public void A_lived_scope_without_samples_is_never_a_pass()
    {
        var run = new TestRun(PlanWith(Goal(P99, Below(0.5), Stress, window: 5))).LiveWell(throughSegment: 0);
        run.Live(10, 1, _ => []).Live(10, 2, _ => []);

        var result = run.Result();
        Assert.Equal((Verdict.Fail, "no samples", "—"), (result.Verdict, result.Detail, result.Measured));
        Assert.Equal(99, run.Summary().ExitCode);
    }

    [Fact]
    public void A_step_that_was_never_taken_is_never_a_pass()
    {
        var run = new TestRun(PlanWith(Goal(P99, Below(0.5), new ThresholdScope.OfStep("bid")))).LiveWell();

        Assert.Equal((Verdict.Fail, "no samples"), (run.Result().Verdict, run.Result().Detail));
    }

    [Fact]
    public void A_phase_that_a_stopped_run_did_not_reach_is_not_measured()
    {
        var run = new TestRun(PlanWith(Goal(P99, Below(0.5), Stress))).LiveWell(throughSegment: 0);

        var result = run.Result(new StopReason.StoppedByOperator(""));
        Assert.Equal((Verdict.NotMeasured, "phase was not reached", "—"), (result.Verdict, result.Detail, result.Measured));
    }

    [Fact]
    public void A_phase_that_the_run_went_past_is_not_measured()
    {
        var run = new TestRun(PlanWith(Goal(P99, Below(0.5), Stress))).LiveWell(throughSegment: 0).Live(5, 3, _ => [Requests(3, 10, 50)]);

        Assert.Equal((Verdict.NotMeasured, "phase was not reached"), (run.Result().Verdict, run.Result().Detail));
    }

    [Fact]
    public void A_phase_that_a_completed_run_should_have_lived_is_never_a_pass()
    {
        var run = new TestRun(PlanWith(Goal(P99, Below(0.5), Stress))).LiveWell(throughSegment: 0);

        Assert.Equal((Verdict.Fail, "no samples"), (run.Result().Verdict, run.Result().Detail));
    }

    [Fact]
    public void Too_few_samples_for_a_percentile_only_warn()
    {
        var run = new TestRun(PlanWith(Goal(P99, Below(0.5)))).Live(4, 0, _ => [Requests(0, 10, 50)]);

        var result = run.Result();
        Assert.Equal((Verdict.Warn, "only 40 samples: p99 needs 100", 40L), (result.Verdict, result.Detail, result.Samples));
    }

    [Fact]
    public void Windows_with_too_few_samples_for_a_percentile_only_warn()
    {
        var run = new TestRun(PlanWith(Goal(P99, Below(0.5), window: 2))).LiveWell();

        Assert.Equal((Verdict.Warn, "no window held enough samples, at most 20: p99 needs 100"), (run.Result().Verdict, run.Result().Detail));
    }

    [Fact]
    public void A_figure_of_the_target_is_not_measured_without_a_probe()
    {
        var result = new TestRun(PlanWith(Goal(new Metric.OfTarget("target.cpu"), Below(0.5)))).LiveWell().Result();

        Assert.Equal((Verdict.NotMeasured, "no probe is connected"), (result.Verdict, result.Detail));
    }

    [Fact]
    public void A_condition_that_never_held_is_not_measured()
    {
        var goal = Goal(new Metric.ErrorRate(), Below(0.5)) with { WhileUsersAtMost = 5 };

        var result = new TestRun(PlanWith(goal)).LiveWell().Result();

        Assert.Equal((Verdict.NotMeasured, "there were never 5 users or fewer"), (result.Verdict, result.Detail));
    }

    [Fact]
    public void Throughput_counts_over_the_time_that_the_scope_was_lived()
    {
        var run = new TestRun(PlanWith(Goal(new Metric.Throughput(), Above(90), Stress))).LiveWell(throughSegment: 0);
        run.Live(10, 1, _ => [Requests(1, 100, 50)]).Live(10, 2, _ => [Requests(2, 200, 50)]);

        Assert.Equal((Verdict.Pass, "150/s", 3000L), (run.Result().Verdict, run.Result().Measured, run.Result().Samples));
    }

    [Fact]
    public void Users_are_a_mean_over_the_scopes_seconds()
    {
        var run = new TestRun(PlanWith(Goal(new Metric.Users(), Above(120), Stress)));
        run.Live(10, 1, _ => [Requests(1, 1, 50)], users: 100).Live(10, 2, _ => [Requests(2, 1, 50)], users: 200);

        Assert.Equal((Verdict.Pass, "150 users"), (run.Result().Verdict, run.Result().Measured));
    }

    [Fact]
    public void Users_of_a_phase_that_was_left_out_are_never_a_pass()
    {
        var run = new TestRun(PlanWith(Goal(new Metric.Users(), Above(1), Stress))).LiveWell(throughSegment: 0);

        Assert.Equal((Verdict.Fail, "no samples"), (run.Result().Verdict, run.Result().Detail));
    }

    [Fact]
    public void Max_mean_and_service_time_have_their_own_values()
    {
        var plan = PlanWith(Goal(new Metric.LatencyMax(Latency.Response), Below(1)), Goal(new Metric.LatencyMean(Latency.Service), Below(1)));
        var run = new TestRun(plan);
        run.Live(0, [Requests(0, 3, 100), Requests(0, 1, 500, OutcomeClass.Timeout)]);

        Assert.Equal(["500 ms", "200 ms"], run.Summary().Thresholds.Select(threshold => threshold.Measured));
    }

    [Fact]
    public void A_late_snapshot_enters_the_final_value()
    {
        var run = new TestRun(PlanWith(Goal(new Metric.ErrorRate(), Below(0.1)))).LiveWell(throughSegment: 0);
        run.Ledger.Merge(Snapshot("late", 1, 0, 0, Requests(0, 50, 50, OutcomeClass.Timeout)));

        Assert.Equal((Verdict.Fail, "50 %"), (run.Result().Verdict, run.Result().Measured));
    }

    [Fact]
    public void A_stored_run_can_be_judged_by_other_limits_and_not_by_windows_that_it_did_not_keep()
    {
        var run = new TestRun(PlanWith(Goal(new Metric.ErrorRate(), Below(0.5), window: 2)));
        run.Live(5, 0, i => [Requests(0, 10, 50, i == 2 ? OutcomeClass.Timeout : OutcomeClass.Ok)]);
        var stricter = Goal(new Metric.ErrorRate(), Below(0.4), window: 2);
        var whole = Goal(new Metric.LatencyMax(Latency.Response), Below(0.01));
        var otherWindow = Goal(new Metric.ErrorRate(), Below(0.4), window: 3);

        var judged = SummaryBuilder.Build(run.Record(), run.Plan with { Thresholds = [stricter, whole, otherWindow] }).Thresholds;

        Assert.Equal([Verdict.Fail, Verdict.Fail, Verdict.NotMeasured], judged.Select(threshold => threshold.Verdict));
        Assert.Equal(["50 %", "50 ms", "—"], judged.Select(threshold => threshold.Measured));
        Assert.Equal("the run did not record these windows: it takes a new run", judged[2].Detail);
    }

    [Fact]
    public void A_threshold_on_what_the_run_never_had_is_not_measured()
    {
        var result = new TestRun(PlanWith(Goal(P99, Below(0.5), new ThresholdScope.OfPhase("soak")))).LiveWell().Result();

        Assert.Equal((Verdict.NotMeasured, "the run had no soak"), (result.Verdict, result.Detail));
    }
}
