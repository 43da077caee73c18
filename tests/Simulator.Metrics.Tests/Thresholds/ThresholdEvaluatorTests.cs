using Simulator.Metrics.Snapshots;
using Simulator.Metrics.Thresholds;
using Simulator.Model.Behaviour;
using Simulator.Model.Plans;
using Simulator.Model.Runs;
using static Simulator.Metrics.Tests.TestRun;

namespace Simulator.Metrics.Tests.Thresholds;

public class ThresholdEvaluatorTests
{
    private static readonly ThresholdScope Level100 = new ThresholdScope.OfLevel("stress", "100");

    [Fact]
    public void A_windowed_threshold_ends_with_its_worst_window()
    {
        var run = new TestRun(PlanWith(Goal(P99, Below(0.5), window: 3)));
        run.Live(5, 0, i => [Requests(0, 100, i == 2 ? 900 : 50)]).Live(10, 1, _ => [Requests(1, 100, 50)]);

        var result = run.Result();

        Assert.Equal((Verdict.Fail, "900 ms", 300L), (result.Verdict, result.Measured, result.Samples));
        Assert.Equal("worst of 13 windows of 3 s, to second 2", result.Detail);
    }

    [Fact]
    public void A_window_forgets_what_left_it()
    {
        var run = new TestRun(PlanWith(Goal(P99, Below(0.5), window: 3)));
        run.Live(3, 0, _ => [Requests(0, 100, 900)]);
        Assert.Equal(Verdict.Fail, Assert.Single(run.Evaluator.Readings).Verdict);

        run.Live(3, 0, _ => [Requests(0, 100, 50)]);

        var reading = Assert.Single(run.Evaluator.Readings);
        Assert.Equal((Verdict.Pass, "50 ms", 0), (reading.Verdict, reading.Measured, reading.BreachedSeconds));
    }

    [Fact]
    public void A_window_lies_wholly_within_its_scope()
    {
        var run = new TestRun(PlanWith(Goal(P99, Below(0.5), Level100, window: 4)));
        run.Live(5, 0, _ => [Requests(0, 100, 900)]);

        run.Live(3, 1, _ => [Requests(1, 100, 50)]);
        Assert.Null(Assert.Single(run.Evaluator.Readings).Value);
        run.Live(7, 1, _ => [Requests(1, 100, 50)]);
        run.Live(10, 2, _ => [Requests(2, 100, 900)]);

        var result = run.Result();
        Assert.Equal((Verdict.Pass, 400L), (result.Verdict, result.Samples));
    }

    [Fact]
    public void A_sample_belongs_to_the_segment_in_which_it_was_due()
    {
        var run = new TestRun(PlanWith(Goal(P99, Below(0.5), Level100)));
        run.Live(10, 1, _ => [Requests(1, 100, 50), Requests(0, 100, 5000)]);
        run.Live(2, [Requests(1, 100, 900)]);

        var result = run.Result();
        Assert.Equal((Verdict.Fail, "900 ms", 1100L), (result.Verdict, result.Measured, result.Samples));
    }

    [Fact]
    public void A_scope_shorter_than_the_window_is_a_window_itself()
    {
        var run = new TestRun(PlanWith(Goal(new Metric.ErrorRate(), Below(0.1), new ThresholdScope.OfPhase("warm-up"), window: 60)));
        run.Live(4, 0, _ => [Requests(0, 10, 50)]);
        run.Live(0, [Requests(0, 10, 50, OutcomeClass.ServerError)]);
        run.Live(1, []);

        var result = run.Result();
        Assert.Equal((Verdict.Fail, "20 %", 50L, "worst of 1 windows of 5 s, to second 4"), (result.Verdict, result.Measured, result.Samples, result.Detail));
    }

    [Fact]
    public void A_run_that_is_stopped_before_a_window_was_full_did_not_measure_it()
    {
        var run = new TestRun(PlanWith(Goal(new Metric.ErrorRate(), Below(0.1), Level100, window: 8)));
        run.Live(3, 1, _ => [Requests(1, 10, 50)]);

        var result = run.Result(new StopReason.StoppedByOperator(""));

        Assert.Equal((Verdict.NotMeasured, "the scope ended before a full window of 8 s"), (result.Verdict, result.Detail));
    }

    [Fact]
    public void A_request_in_flight_beyond_the_limit_already_breaches_it()
    {
        var run = new TestRun(PlanWith(Goal(P99, Below(0.5), window: 1)));
        var waiting = Enumerable.Repeat(new InFlightRequest(Homeowners, Browse, 0, 2_000_000), 3).ToList();

        run.Live(0, [Requests(0, 200, 50)], inFlight: waiting);

        var result = run.Result();
        Assert.Equal((Verdict.Fail, "2 s", 203L), (result.Verdict, result.Measured, result.Samples));
    }

    [Fact]
    public void A_request_in_flight_within_the_limit_says_nothing_yet()
    {
        var run = new TestRun(PlanWith(Goal(new Metric.LatencyMax(Latency.Response), Below(0.5), window: 1)));

        run.Live(0, [Requests(0, 1, 50)], inFlight: [new InFlightRequest(Homeowners, Browse, 0, 400_000)]);

        Assert.Equal((Verdict.Pass, 1L), (run.Result().Verdict, run.Result().Samples));
    }

    [Fact]
    public void A_target_that_hangs_breaches_though_nothing_comes_back()
    {
        var goal = Goal(P99, Below(0.5), window: 1) with { Action = new ThresholdAction.Abort(TimeSpan.FromSeconds(2)) };
        var run = new TestRun(PlanWith(goal));
        for (var i = 1; i <= 4; i++) run.Live(0, [], inFlight: [.. Enumerable.Repeat(new InFlightRequest(Homeowners, Browse, 0, i * 300_000), 10)]);

        Assert.Equal(2, Assert.Single(run.Decisions).Second);
    }

    [Fact]
    public void A_condition_on_users_leaves_out_the_seconds_with_more()
    {
        var goal = Goal(new Metric.ErrorRate(), Below(0.1), window: 2) with { WhileUsersAtMost = 100 };
        var run = new TestRun(PlanWith(goal));
        run.Live(5, 0, _ => [Requests(0, 10, 50)], users: 100);
        run.Live(10, 1, _ => [Requests(1, 10, 50, OutcomeClass.ServerError)], users: 101);

        Assert.Equal(Verdict.Pass, run.Result().Verdict);

        run.Live(2, 2, _ => [Requests(2, 10, 50, OutcomeClass.ServerError)], users: 99);
        Assert.Equal((Verdict.Fail, "100 %"), (run.Result().Verdict, run.Result().Measured));
    }

    [Fact]
    public void Under_a_condition_what_was_due_under_more_users_says_nothing()
    {
        var goal = Goal(new Metric.ErrorRate(), Below(0.1), window: 2) with { WhileUsersAtMost = 100 };
        var run = new TestRun(PlanWith(goal));
        run.Live(10, 1, _ => [Requests(1, 10, 50)], users: 500);
        run.Live(2, 2, _ => [Requests(2, 10, 50), Requests(1, 10, 5000, OutcomeClass.Timeout)], users: 100);

        Assert.Equal((Verdict.Pass, 20L), (run.Result().Verdict, run.Result().Samples));
    }

    [Fact]
    public void Seconds_without_data_neither_begin_nor_end_a_breach()
    {
        var goal = Goal(new Metric.ErrorRate(), Below(0.1), window: 1) with { Action = new ThresholdAction.Abort(TimeSpan.FromSeconds(5)) };
        var run = new TestRun(PlanWith(goal));
        run.Live(10, 1, i => i is 2 or 5 ? [Requests(1, 10, 10_000, OutcomeClass.Timeout)] : i < 2 ? [Requests(1, 10, 50)] : []);

        Assert.Equal(6, Assert.Single(run.Decisions).Second);
    }

    [Fact]
    public void A_condition_holds_for_a_whole_scope_too()
    {
        var goal = Goal(new Metric.ErrorRate(), Below(0.5)) with { WhileUsersAtMost = 100 };
        var run = new TestRun(PlanWith(goal));
        run.Live(5, 0, i => [Requests(0, 10, 50, i == 0 ? OutcomeClass.Timeout : OutcomeClass.Ok)], users: 100);
        run.Live(10, 1, _ => [Requests(1, 10, 50, OutcomeClass.ServerError)], users: 101);

        Assert.Equal((Verdict.Pass, "20 %", 50L), (run.Result().Verdict, run.Result().Measured, run.Result().Samples));
    }

    [Fact]
    public void A_window_without_samples_breaches_a_throughput_goal_and_is_no_data_for_others()
    {
        var plan = PlanWith(Goal(new Metric.Throughput(), Above(5), window: 2), Goal(new Metric.ErrorRate(), Below(0.1), window: 2));
        var run = new TestRun(plan).Live(3, 0, _ => [Requests(0, 10, 50)]).Live(2, 0, _ => []);

        var thresholds = run.Summary().Thresholds;

        Assert.Equal((Verdict.Fail, "0/s"), (thresholds[0].Verdict, thresholds[0].Measured));
        Assert.Equal((Verdict.Pass, "0 %"), (thresholds[1].Verdict, thresholds[1].Measured));
    }

    [Fact]
    public void A_breach_must_last_before_the_run_is_stopped_and_is_told_once()
    {
        var goal = Goal(P99, Below(0.4, fail: 0.5), window: 1) with { Action = new ThresholdAction.Abort(TimeSpan.FromSeconds(3)) };
        var run = new TestRun(PlanWith(goal));
        int[] latencies = [900, 900, 50, 900, 450, 900, 900, 900, 900, 900];
        run.Live(latencies.Length, 1, i => [Requests(1, 100, latencies[i])]);

        var (second, decision) = Assert.Single(run.Decisions);

        Assert.Equal(7, second);
        Assert.Equal("goal", Assert.IsType<ThresholdDecision.Abort>(decision).Threshold.Name);
        Assert.Equal("breached at 7 s and stopped the run", run.Result(new StopReason.ThresholdBreached("goal")).Detail);
    }

    [Fact]
    public void A_threshold_can_send_the_run_to_a_later_phase_and_has_then_failed()
    {
        var goal = Goal(new Metric.ErrorRate(), Below(0.1)) with { Action = new ThresholdAction.GoTo("recovery", TimeSpan.FromSeconds(2)) };
        var run = new TestRun(PlanWith(goal));
        run.Live(3, 1, _ => [Requests(1, 10, 50, OutcomeClass.Timeout)]);
        run.Live(5, 3, _ => [Requests(3, 1000, 50)]);

        var (second, decision) = Assert.Single(run.Decisions);

        Assert.Equal((1, "recovery"), (second, Assert.IsType<ThresholdDecision.GoTo>(decision).Phase));
        Assert.Equal((Verdict.Fail, "breached at 1 s: the run went to recovery"), (run.Result().Verdict, run.Result().Detail));
    }

    [Fact]
    public void A_run_that_is_there_already_is_not_sent_again()
    {
        var goal = Goal(new Metric.ErrorRate(), Below(0.1)) with { Action = new ThresholdAction.GoTo("recovery", TimeSpan.Zero) };
        var run = new TestRun(PlanWith(goal)).Live(5, 3, _ => [Requests(3, 10, 50, OutcomeClass.Timeout)]);

        Assert.Empty(run.Decisions);
    }

    [Fact]
    public void A_warning_never_acts()
    {
        var goal = Goal(P99, Below(0.4, fail: 0.5), window: 1) with { Action = new ThresholdAction.Abort(TimeSpan.Zero) };

        Assert.Empty(new TestRun(PlanWith(goal)).Live(5, 0, _ => [Requests(0, 100, 450)]).Decisions);
    }
}
