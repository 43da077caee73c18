using Simulator.Metrics.Recording;
using Simulator.Metrics.Snapshots;
using Simulator.Model.Plans;
using Simulator.Model.Runs;
using static Simulator.Metrics.Tests.TestRun;

namespace Simulator.Metrics.Tests.Thresholds;

public class TransportThresholdTests
{
    [Theory]
    [InlineData(Latency.FirstByte, TransportPart.FirstByte)]
    [InlineData(Latency.Download, TransportPart.Download)]
    [InlineData(Latency.Name, TransportPart.Name)]
    [InlineData(Latency.Connect, TransportPart.Connect)]
    [InlineData(Latency.Tls, TransportPart.Tls)]
    public void Each_time_of_an_exchange_can_be_judged(Latency latency, TransportPart part)
    {
        var run = Lived(new Metric.LatencyPercentile(latency, 95), null, Times(part, 0, 95, 10), Times(part, 0, 5, 200));

        var result = run.Result();

        Assert.Equal((Verdict.Pass, 100, "10 ms"), (result.Verdict, result.Samples, result.Measured));
    }

    [Fact]
    public void A_time_beyond_its_limit_fails()
    {
        var result = Lived(new Metric.LatencyMax(Latency.Connect), null, Times(TransportPart.Connect, 0, 3, 250)).Result();

        Assert.Equal((Verdict.Fail, "250 ms", "connect max"), (result.Verdict, result.Measured, result.Metric));
    }

    [Fact]
    public void First_bytes_are_judged_by_step()
    {
        var scope = new ThresholdScope.OfStep("bid");
        var run = Lived(new Metric.LatencyMax(Latency.FirstByte), scope, Times(TransportPart.FirstByte, 0, 50, 10), Times(TransportPart.FirstByte, 0, 3, 90, Bid));

        Assert.Equal((Verdict.Pass, 3, "90 ms"), (run.Result().Verdict, run.Result().Samples, run.Result().Measured));
    }

    [Theory]
    [InlineData(Latency.Connect, "no connection was made")]
    [InlineData(Latency.Tls, "no TLS was agreed on")]
    [InlineData(Latency.Name, "no host name was looked up")]
    public void Where_nothing_of_the_kind_happened_nothing_is_judged(Latency latency, string why)
    {
        var result = Lived(new Metric.LatencyMax(latency), null, Times(TransportPart.FirstByte, 0, 50, 10)).Result();

        Assert.Equal((Verdict.NotMeasured, why), (result.Verdict, result.Detail));
    }

    [Fact]
    public void A_run_that_did_not_record_exchanges_says_so()
    {
        var run = new TestRun(PlanWith(Goal(new Metric.LatencyMax(Latency.FirstByte), Below(0.1)))).LiveWell();

        Assert.Equal((Verdict.NotMeasured, "the run did not record where the time of its exchanges went"), (run.Result().Verdict, run.Result().Detail));
    }

    [Fact]
    public void A_window_of_slow_connections_stops_the_run()
    {
        var goal = Goal(new Metric.LatencyMax(Latency.Connect), Below(0.05, fail: 0.1), window: 2) with { Action = new ThresholdAction.Abort(TimeSpan.FromSeconds(2)) };
        var run = new TestRun(PlanWith(goal));
        for (var i = 0; i < 5; i++) run.Live(0, [Requests(0, 10, 50)], transport: new TransportSnapshot([Times(TransportPart.Connect, 0, 5, 300)], default));

        Assert.Equal(2, Assert.Single(run.Decisions).Second);
    }

    private static TestRun Lived(Metric metric, ThresholdScope? scope, params TransportSeries[] series)
    {
        var run = new TestRun(PlanWith(Goal(metric, Below(0.1), scope)));
        run.Live(0, [Requests(0, 100, 50), Requests(0, 10, 50, step: Bid)], transport: new TransportSnapshot(series, default));
        return run;
    }
}
