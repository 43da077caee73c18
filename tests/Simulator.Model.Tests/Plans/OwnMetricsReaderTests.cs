using Simulator.Model.Scripts.Measures;
using Simulator.Model.Tests.Scripts;

namespace Simulator.Model.Tests.Plans;

public sealed class OwnMetricsReaderTests
{
    [Fact]
    public void A_metric_is_a_word_or_a_map_and_the_order_is_that_of_names()
    {
        Assert.Equal(
            [new CustomMetric("basket", CustomMetricKind.Trend, "EUR"), new CustomMetric("orders", CustomMetricKind.Counter), new CustomMetric("soldOut", CustomMetricKind.Rate)],
            GivenScript.Plan().Metrics);
    }

    [Theory]
    [InlineData("metrics.orders=count", "metrics.orders: `count` is no kind of metric; did you mean `counter`?")]
    [InlineData("metrics.orders=histogram", "metrics.orders: `histogram` is no kind of metric; there are counter, rate, trend")]
    [InlineData("""metrics.orders={"unit":"EUR"}""", "metrics.orders.kind: is missing; write counter (a sum), rate (how often a condition held) or trend (the distribution of a value)")]
    [InlineData("""metrics.orders={"kind":"rate","unit":"EUR"}""", "metrics.orders.unit: a rate is a share and has no unit; leave it out")]
    [InlineData("""metrics.orders={"kind":"trend","unti":"EUR"}""", "metrics.orders.unti: `unti` is no key here; did you mean `unit`?")]
    [InlineData("""metrics.orders={"kind":"trend","unit":"a unit much too long"}""", "metrics.orders.unit: `a unit much too long` is no unit; write a short one such as EUR or kB, at most 16 letters")]
    [InlineData("""metrics={"my orders":"counter"}""", "metrics.my orders: `my orders` is no name; write letters, digits, - and _, at most 64 of them, a letter or digit first")]
    [InlineData("""metrics.orders=["counter"]""", "metrics.orders: expects a single value, found a list")]
    public void What_is_wrong_with_a_metric_is_said(string set, string problem) => Assert.Contains(problem, GivenScript.Problems(set));

    [Fact]
    public void A_plan_carries_tags_for_its_readers()
    {
        Assert.Equal([new("env", "staging"), new("team", "7")], GivenScript.Plan("""tags={"team":7,"env":"staging"}""").Tags);
        Assert.Contains("tags.my team: `my team` is no name; write letters, digits, - and _, at most 64 of them, a letter or digit first", GivenScript.Problems("""tags={"my team":"x"}"""));
    }
}
