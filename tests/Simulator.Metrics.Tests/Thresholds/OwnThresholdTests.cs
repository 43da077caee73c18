using Simulator.Metrics.Snapshots;
using Simulator.Model.Behaviour;
using Simulator.Model.Plans;
using Simulator.Model.Runs;
using static Simulator.Metrics.Tests.GivenMeasures;
using static Simulator.Metrics.Tests.TestRun;

namespace Simulator.Metrics.Tests.Thresholds;

/// <summary>Thresholds on groups, tags and metrics of the plan's own.</summary>
public class OwnThresholdTests
{
    private static readonly MeasuresSnapshot Second = new(
        [Left(Checkout, 0, 98, 100), Left(Checkout, 0, 2, 700, isWhole: false)], [Trend(Basket, 0, Enumerable.Range(1, 100).Select(value => (double)value))],
        [Tally(Orders, 0, 10, 25), Tally(SoldOut, 0, 10, 1)]);

    public static TheoryData<Metric, Limits, string, long> Figures => new()
    {
        { new Metric.Own(BasketMetric, OwnFigure.Percentile, 95), Below(96), "95 EUR", 200 },
        { new Metric.Own(BasketMetric, OwnFigure.Mean), Below(51), "50.5 EUR", 200 },
        { new Metric.Own(BasketMetric, OwnFigure.Min), Above(0), "1 EUR", 200 },
        { new Metric.Own(BasketMetric, OwnFigure.Max), Below(101), "100 EUR", 200 },
        { new Metric.Own(OrdersMetric, OwnFigure.Count), Above(49), "50", 20 },
        { new Metric.Own(OrdersMetric, OwnFigure.Rate), Above(24), "25/s", 20 },
        { new Metric.Own(SoldOutMetric, OwnFigure.Share), Below(0.2), "10 %", 20 },
    };

    [Theory]
    [MemberData(nameof(Figures))]
    public void Each_figure_of_a_metric_can_be_judged(Metric metric, Limits limits, string measured, long samples)
    {
        var run = Lived(Goal(metric, limits), Second, Second);

        Assert.Equal((Verdict.Pass, measured, samples), (run.Result().Verdict, run.Result().Measured, run.Result().Samples));
    }

    [Theory]
    [MemberData(nameof(Figures))]
    public void Without_a_single_value_no_metric_passes(Metric metric, Limits limits, string measured, long samples)
    {
        Assert.NotEqual(("", 0), (measured, samples));

        var run = Lived(Goal(metric, limits with { Target = limits.HigherIsBetter ? -1 : 1e9 }), MeasuresSnapshot.Empty);

        Assert.Equal((Verdict.Fail, "no samples"), (run.Result().Verdict, run.Result().Detail));
    }

    [Fact]
    public void A_percentile_of_too_few_values_is_a_warning()
    {
        var run = Lived(Goal(new Metric.Own(BasketMetric, OwnFigure.Percentile, 99), Below(96)), Trends(Trend(Basket, 0, 1, 2, 3)));

        Assert.Equal((Verdict.Warn, "only 3 samples: p99 needs 100"), (run.Result().Verdict, run.Result().Detail));
    }

    [Fact]
    public void A_metric_can_be_judged_by_phase()
    {
        var run = new TestRun(GivenMeasures.PlanWith(Goal(new Metric.Own(OrdersMetric, OwnFigure.Count), Above(5), new ThresholdScope.OfPhase("stress"))));
        run.Live(0, [Requests(0, 10, 50)], measures: Tallies(Tally(Orders, 0, 1, 100)));
        run.Live(1, [Requests(1, 10, 50)], measures: Tallies(Tally(Orders, 1, 1, 4)));

        Assert.Equal((Verdict.Fail, "4"), (run.Result().Verdict, run.Result().Measured));
    }

    [Fact]
    public void A_group_has_percentiles_failures_and_a_rate()
    {
        Assert.Equal((Verdict.Fail, "700 ms", 200), Of(new Metric.LatencyPercentile(Latency.Response, 99), Below(0.5)));
        Assert.Equal((Verdict.Pass, "112 ms", 200), Of(new Metric.LatencyMean(Latency.Response), Below(0.5)));
        Assert.Equal((Verdict.Fail, "2 %", 200), Of(new Metric.ErrorRate(), Below(0.01)));
        Assert.Equal((Verdict.Pass, "100/s", 200), Of(new Metric.Throughput(), Above(90)));

        static (Verdict, string, long) Of(Metric metric, Limits limits)
        {
            var result = Lived(Goal(metric, limits, new ThresholdScope.OfGroup("checkout")), Second, Second).Result();
            return (result.Verdict, result.Measured, result.Samples);
        }
    }

    [Fact]
    public void A_group_that_nobody_came_to_does_not_pass()
    {
        var result = Lived(Goal(new Metric.ErrorRate(), Below(0.01), new ThresholdScope.OfGroup("search")), Second).Result();

        Assert.Equal((Verdict.Fail, "no samples", "group search"), (result.Verdict, result.Detail, result.Scope));
    }

    [Fact]
    public void A_tag_merges_the_steps_that_carry_it()
    {
        var goal = Goal(new Metric.LatencyPercentile(Latency.Response, 95), Below(0.1), new ThresholdScope.OfTag("team", "market"));
        var run = new TestRun(GivenMeasures.PlanWith(goal), ("bid", "team", "market"));
        run.Live(0, [Requests(0, 1000, 900), Requests(0, 40, 50, step: Bid), Requests(0, 10, 60, OutcomeClass.ServerError, step: Bid)]);

        Assert.Equal((Verdict.Pass, 50, "60 ms"), (run.Result().Verdict, run.Result().Samples, run.Result().Measured));
    }

    [Fact]
    public void A_tag_has_transport_times_too()
    {
        var goal = Goal(new Metric.LatencyMax(Latency.FirstByte), Below(0.1), new ThresholdScope.OfTag("team", "market"));
        var run = new TestRun(GivenMeasures.PlanWith(goal), ("bid", "team", "market"));
        var transport = new TransportSnapshot(
            [Times(Metrics.Recording.TransportPart.FirstByte, 0, 5, 800), Times(Metrics.Recording.TransportPart.FirstByte, 0, 5, 20, Bid), Times(Metrics.Recording.TransportPart.Connect, 0, 5, 20)], default);
        run.Live(0, [Requests(0, 10, 900), Requests(0, 10, 50, step: Bid)], transport: transport);

        Assert.Equal((Verdict.Pass, 5, "20 ms"), (run.Result().Verdict, run.Result().Samples, run.Result().Measured));
    }

    [Fact]
    public void A_window_of_bad_values_stops_the_run()
    {
        var goal = Goal(new Metric.Own(SoldOutMetric, OwnFigure.Share), Below(0.1, fail: 0.5), window: 2) with { Action = new ThresholdAction.Abort(TimeSpan.FromSeconds(2)) };
        var run = new TestRun(GivenMeasures.PlanWith(goal));
        for (var i = 0; i < 5; i++) run.Live(0, [Requests(0, 10, 50)], measures: Tallies(Tally(SoldOut, 0, 10, 9)));

        Assert.Equal(2, Assert.Single(run.Decisions).Second);
    }

    [Fact]
    public void What_left_a_window_counts_no_more()
    {
        var run = new TestRun(GivenMeasures.PlanWith(Goal(new Metric.Own(BasketMetric, OwnFigure.Max), Below(200), window: 2)));
        run.Live(0, [], measures: Trends(Trend(Basket, 0, 1000)));
        run.Live(0, [], measures: Trends(Trend(Basket, 0, 10)));
        run.Live(0, [], measures: Trends(Trend(Basket, 0, 20)));

        Assert.Equal(20, run.Evaluator.Readings[0].Value);
        Assert.Equal("1,000 EUR", run.Result().Measured);
    }

    [Fact]
    public void A_second_without_values_holds_a_rate_of_nothing()
    {
        var run = new TestRun(GivenMeasures.PlanWith(Goal(new Metric.Own(OrdersMetric, OwnFigure.Rate), Above(5), window: 1)));
        run.Live(0, [Requests(0, 10, 50)], measures: Tallies(Tally(Orders, 0, 1, 9)));
        run.Live(0, [Requests(0, 10, 50)]);

        Assert.Equal((Verdict.Fail, "0/s"), (run.Result().Verdict, run.Result().Measured));
    }

    private static TestRun Lived(Threshold goal, params MeasuresSnapshot[] seconds)
    {
        var run = new TestRun(GivenMeasures.PlanWith(goal));
        foreach (var second in seconds) run.Live(0, [Requests(0, 100, 50)], measures: second);
        return run;
    }
}
