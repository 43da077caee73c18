using Simulator.Metrics.Thresholds;
using Simulator.Model.Plans;
using Simulator.Model.Runs;
using static Simulator.Metrics.Tests.TestRun;

namespace Simulator.Metrics.Tests.Thresholds;

public class ThresholdFormatTests
{
    [Theory]
    [InlineData(0.2124, "212 ms")]
    [InlineData(0.0034, "3.4 ms")]
    [InlineData(0.05, "50 ms")]
    [InlineData(1.2501, "1.25 s")]
    [InlineData(72.04, "72 s")]
    public void Latencies_are_told_in_milliseconds_or_seconds(double seconds, string words) => Assert.Equal(words, ThresholdFormat.Value(P99, seconds));

    [Fact]
    public void Each_metric_has_its_unit()
    {
        Assert.Equal("0.31 %", ThresholdFormat.Value(new Metric.ErrorRate(), 0.0031));
        Assert.Equal("36.2/s", ThresholdFormat.Value(new Metric.Throughput(), 36.21));
        Assert.Equal("1,500 users", ThresholdFormat.Value(new Metric.Users(), 1500));
        Assert.Equal("—", ThresholdFormat.Value(P99, null));
    }

    [Fact]
    public void Limits_are_told_with_their_direction()
    {
        Assert.Equal("< 500 ms, fails > 600 ms", ThresholdFormat.Target(Goal(P99, Below(0.5, fail: 0.6))));
        Assert.Equal("> 100/s", ThresholdFormat.Target(Goal(new Metric.Throughput(), Above(100))));
        Assert.Equal("warns > 1 %", ThresholdFormat.Target(Goal(new Metric.ErrorRate(), new Limits(false, null, 0.01, null))));
    }

    [Fact]
    public void A_threshold_is_named_by_what_it_measures_where() =>
        Assert.Equal("response p99.9 of stress/200", ThresholdFormat.Words(
            Goal(new Metric.LatencyPercentile(Latency.Response, 99.9), Below(1), new ThresholdScope.OfLevel("stress", "200"))));

    [Theory]
    [InlineData(0.49, Verdict.Pass)]
    [InlineData(0.5, Verdict.Warn)]
    [InlineData(0.6, Verdict.Warn)]
    [InlineData(0.61, Verdict.Fail)]
    public void Between_target_and_fail_level_is_a_warning(double value, Verdict verdict) => Assert.Equal(verdict, Below(0.5, fail: 0.6).Judge(value));

    [Theory]
    [InlineData(0.49, Verdict.Pass)]
    [InlineData(0.5, Verdict.Fail)]
    public void A_target_alone_fails_when_it_is_missed(double value, Verdict verdict) => Assert.Equal(verdict, Below(0.5).Judge(value));

    [Theory]
    [InlineData(0.49, Verdict.Pass)]
    [InlineData(0.55, Verdict.Warn)]
    [InlineData(99, Verdict.Warn)]
    public void With_a_warn_level_and_no_fail_level_missing_only_warns(double value, Verdict verdict) =>
        Assert.Equal(verdict, new Limits(false, 0.5, 0.6, null).Judge(value));

    [Theory]
    [InlineData(101, Verdict.Pass)]
    [InlineData(100, Verdict.Warn)]
    [InlineData(79, Verdict.Fail)]
    public void Where_more_is_better_the_levels_stand_the_other_way_round(double value, Verdict verdict) =>
        Assert.Equal(verdict, Above(100, fail: 80).Judge(value));

    [Theory]
    [InlineData(0, Verdict.Pass)]
    [InlineData(0.001, Verdict.Fail)]
    public void A_target_of_nothing_is_met_by_nothing(double value, Verdict verdict) => Assert.Equal(verdict, Below(0).Judge(value));
}
