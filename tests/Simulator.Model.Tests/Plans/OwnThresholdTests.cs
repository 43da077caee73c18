using Simulator.Model.Plans;
using Simulator.Model.Plans.Reading;
using Simulator.Model.Plans.Tree;
using Simulator.Model.Scripts.Measures;
using Simulator.Model.Tests.Scripts;

namespace Simulator.Model.Tests.Plans;

/// <summary>Thresholds on groups, tags and metrics of the plan's own.</summary>
public sealed class OwnThresholdTests
{
    private static readonly CustomMetric Basket = new("basket", CustomMetricKind.Trend, "EUR");
    private static readonly CustomMetric Orders = new("orders", CustomMetricKind.Counter);
    private static readonly CustomMetric SoldOut = new("soldOut", CustomMetricKind.Rate);

    public static TheoryData<string, Metric, Limits, string> Metrics => new()
    {
        { "\"metrics.basket.p99.9\", \"target\": \"< 49.90 EUR\"", new Metric.Own(Basket, OwnFigure.Percentile, 99.9), new Limits(false, 49.9, null, null), "basket p99.9 of run" },
        { "\"metrics.basket.mean\", \"target\": \"> 20\", \"fail\": \"< -1\"", new Metric.Own(Basket, OwnFigure.Mean), new Limits(true, 20, null, -1), "basket mean of run" },
        { "\"metrics.basket.max\", \"target\": \"< 1000EUR\"", new Metric.Own(Basket, OwnFigure.Max), new Limits(false, 1000, null, null), "basket max of run" },
        { "\"metrics.orders.count\", \"target\": \"> 500\"", new Metric.Own(Orders, OwnFigure.Count), new Limits(true, 500, null, null), "orders count of run" },
        { "\"metrics.orders.rate\", \"target\": \"> 5/s\"", new Metric.Own(Orders, OwnFigure.Rate), new Limits(true, 5, null, null), "orders rate of run" },
        { "\"metrics.soldOut.share\", \"target\": \"< 5%\"", new Metric.Own(SoldOut, OwnFigure.Share), new Limits(false, 0.05, null, null), "soldOut share of run" },
    };

    [Theory]
    [MemberData(nameof(Metrics))]
    public void A_metric_of_the_plans_own_can_be_judged(string text, Metric metric, Limits limits, string name)
    {
        var (thresholds, problems) = Read($$"""{ "metric": {{text}} }""");

        Assert.Empty(problems);
        var threshold = Assert.Single(thresholds);
        Assert.Equal(metric, threshold.Metric);
        Assert.Equal(limits, threshold.Limits);
        Assert.Equal(name, threshold.Name);
    }

    [Fact]
    public void A_group_and_a_tag_are_scopes()
    {
        var (thresholds, problems) = Read(
            """{ "scope": { "group": "checkout" }, "metric": "errorRate", "target": "< 1%" }""",
            """{ "scope": { "tag": { "team": "cart" } }, "metric": "firstByte.p95", "target": "< 1s" }""");

        Assert.Empty(problems);
        Assert.Equal(["error rate of group checkout", "first byte p95 of tag team=cart"], thresholds.Select(one => one.Name));
        Assert.Equal([new ThresholdScope.OfGroup("checkout"), new ThresholdScope.OfTag("team", "cart")], thresholds.Select(one => one.Scope));
    }

    [Theory]
    [InlineData("\"metric\": \"metrics.basked.p95\"", "metric: the plan has no metric `basked`; did you mean `basket`?")]
    [InlineData("\"metric\": \"metrics.basket\"", "metric: `basket` is a trend, which needs a figure; write metrics.basket.p50 or metrics.basket.p95 or metrics.basket.p99 or metrics.basket.mean or metrics.basket.min or metrics.basket.max")]
    [InlineData("\"metric\": \"metrics.basket.count\"", "metric: `basket` is a trend, which has no `count`; write metrics.basket.p50 or metrics.basket.p95 or metrics.basket.p99 or metrics.basket.mean or metrics.basket.min or metrics.basket.max")]
    [InlineData("\"metric\": \"metrics.basket.p100\"", "metric: `metrics.basket.p100` is outside the percentiles; write one above 0 and below 100 such as metrics.basket.p99.9, or metrics.basket.max")]
    [InlineData("\"metric\": \"metrics.orders.p95\"", "metric: `orders` is a counter, which has no `p95`; write metrics.orders.count or metrics.orders.rate")]
    [InlineData("\"metric\": \"basket.p95\"", "metric: `basket.p95` is no metric; there are")]
    [InlineData("\"scope\": { \"step\": \"home\" }, \"metric\": \"metrics.orders.count\"", "scope: metrics.orders.count is kept by phases and levels alone; set it on the run, a phase or a level")]
    [InlineData("\"scope\": { \"group\": \"chekout\" }, \"metric\": \"errorRate\"", "scope.group: there is no group `chekout`; did you mean `checkout`?")]
    [InlineData("\"scope\": { \"group\": \"checkout\" }, \"metric\": \"service.p95\"", "scope: service.p95 is not kept of groups; they have response.*, errorRate (those that were not whole) and throughput")]
    [InlineData("\"scope\": { \"tag\": { \"taem\": \"cart\" } }, \"metric\": \"errorRate\"", "scope.tag.taem: there is no tag `taem`; did you mean `team`?")]
    [InlineData("\"scope\": { \"tag\": { \"team\": \"card\" } }, \"metric\": \"errorRate\"", "scope.tag.team: there is no step with team `card`; did you mean `cart`?")]
    [InlineData("\"scope\": { \"tag\": { \"team\": \"cart\", \"x\": \"y\" } }, \"metric\": \"errorRate\"", "scope.tag: expects one tag such as { team: checkout }")]
    [InlineData("\"scope\": { \"tag\": { \"team\": \"cart\" } }, \"metric\": \"users\"", "scope: users are not counted by tags; set it on the run, a phase, a level or a population")]
    [InlineData("\"scope\": { \"tag\": { \"team\": \"cart\" }, \"group\": \"checkout\" }, \"metric\": \"errorRate\"", "scope: names more than one kind")]
    public void What_cannot_be_judged_is_said(string keys, string problem)
    {
        var (_, problems) = Read($$"""{ {{keys}}, "target": "< 1%" }""");

        Assert.Contains(problems, one => one.StartsWith("thresholds[0]." + problem, StringComparison.Ordinal));
    }

    [Fact]
    public void Without_metrics_of_its_own_a_plan_is_told_how_to_have_one() => Assert.Contains(
        GivenScript.Problems("metrics=null", """thresholds=[{"metric":"metrics.basket.p95","target":"< 5"}]"""),
        problem => problem.EndsWith("the plan has no metric `basket`; write it under metrics, such as metrics: { basket: trend }", StringComparison.Ordinal));

    [Fact]
    public void A_larger_plan_counts_more_and_a_shorter_one_less()
    {
        const string Count = """thresholds=[{"metric":"metrics.orders.count","target":"> 600"},{"metric":"metrics.orders.rate","target":"> 5/s"},{"metric":"metrics.soldOut.share","target":"< 10%"}]""";

        Assert.Equal([1200, 10, 0.1], GivenScript.Plan(Count, "scale=2").Thresholds.Select(one => one.Limits.Target!.Value));
        Assert.Equal([60, 5, 0.1], GivenScript.Plan(Count, "compression=10").Thresholds.Select(one => one.Limits.Target!.Value));
    }

    private static (IReadOnlyList<Threshold> Thresholds, IReadOnlyList<string> Problems) Read(params string[] thresholds)
    {
        var notes = new ReadingNotes();
        var root = (PlanNode.Map)GivenPlan.Tree($$"""{ "thresholds": [ {{string.Join(", ", thresholds)}} ] }""");
        var judged = new Judgeable([], [], ["home"])
        {
            Groups = ["checkout", "search"],
            Tags = [new("team", "cart"), new("team", "search"), new("tier", "1")],
            Metrics = [Basket, Orders, SoldOut],
        };
        var read = new ThresholdReader(judged).Read(new Section(root, "", "", notes));
        return (read, [.. notes.Problems.Select(problem => $"{problem.Path}: {problem.Message}")]);
    }
}
