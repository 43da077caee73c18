using Simulator.Metrics.Aggregation;
using Simulator.Metrics.Results;
using Simulator.Metrics.Snapshots;
using Simulator.Model.Plans;
using Simulator.Model.Runs;
using static Simulator.Metrics.Tests.GivenMeasures;
using static Simulator.Metrics.Tests.TestRun;

namespace Simulator.Metrics.Tests.Aggregation;

/// <summary>Groups, tags and metrics of the plan's own in a run's result.</summary>
public class MeasuresTests
{
    [Fact]
    public void A_group_has_its_figures_over_the_run_and_by_phases()
    {
        var run = Run();
        run.Live(0, [Requests(0, 10, 50)], measures: Groups(Left(Checkout, 0, 19, 100), Left(Checkout, 0, 1, 5000, isWhole: false)));
        run.Live(1, [Requests(1, 10, 50)], measures: Groups(Left(Checkout, 1, 30, 200)));

        var groups = run.Summary().Groups;

        Assert.Equal(["checkout", "search"], groups.Select(one => one.Name));
        Assert.Equal((50, 1, 0.02, 25, 50, 5000.0), (groups[0].Count, groups[0].Failed, groups[0].ErrorRate, groups[0].Throughput, groups[0].ResponseTimeMs!.Count, groups[0].ResponseTimeMs!.Max));
        Assert.Equal([("warm-up", 20L, 1L), ("stress", 30L, 0L)], groups[0].Phases.Select(pair => (pair.Key, pair.Value.Count, pair.Value.Failed)));
        Assert.Equal((0, 0, null, 0), (groups[1].Count, groups[1].ErrorRate, groups[1].ResponseTimeMs, groups[1].Phases.Count));
    }

    [Fact]
    public void Each_kind_of_metric_has_the_figures_of_its_kind()
    {
        var run = Run();
        run.Live(0, [], measures: new MeasuresSnapshot([], [Trend(Basket, 0, Enumerable.Range(1, 100).Select(value => value / 2.0))], [Tally(Orders, 0, 3, 0.3), Tally(SoldOut, 0, 4, 1)]));
        run.Live(1, [], measures: Tallies(Tally(Orders, 1, 1, 9.7), Tally(SoldOut, 1, 4, 0)));

        var (basket, orders, soldOut) = run.Summary().Metrics switch { [var one, var two, var three] => (one, two, three), _ => throw new InvalidOperationException() };

        Assert.Equal(("basket", "EUR", 100, null, null), (basket.Name, basket.Unit, basket.Count, basket.Sum, basket.Share));
        Assert.Equal(new TrendSummary(0.5, 25, 45, 47.5, 49.5, null, 50, 25.25), basket.Values);
        Assert.Equal((4, 10, 5, null, null), (orders.Count, orders.Sum, orders.PerSecond, orders.Share, orders.Values));
        Assert.Equal((8, 0.125, null, null), (soldOut.Count, soldOut.Share, soldOut.Sum, soldOut.Values));
        Assert.Equal([0.25, 0], soldOut.Phases.Values.Select(phase => phase.Share!.Value));
        Assert.Equal([0.3, 9.7], orders.Phases.Values.Select(phase => phase.Sum!.Value));
    }

    [Fact]
    public void The_nodes_of_a_run_merge_to_what_one_node_would_have_measured()
    {
        var random = new Random(5);
        var values = Enumerable.Range(0, 3000).Select(_ => Math.Round((random.NextDouble() * 2000) - 500, 2)).ToArray();
        var (one, three) = (Run(), Run());
        one.Ledger.Merge(Snapshot("a", 1, 0, 0) with { Measures = new([Left(Checkout, 0, 3000, 70)], [Trend(Basket, 0, values)], [Tally(Orders, 0, 3000, values.Sum())]) });
        for (var node = 0; node < 3; node++)
        {
            var part = values.Where((_, i) => i % 3 == node).ToArray();
            three.Ledger.Merge(Snapshot($"node{node}", 1, 0, 0) with { Measures = new([Left(Checkout, 0, 1000, 70)], [Trend(Basket, 0, part)], [Tally(Orders, 0, 1000, part.Sum())]) });
        }
        one.Ledger.CloseSecond(0);
        three.Ledger.CloseSecond(0);

        Assert.Equal(one.Summary().Metrics.Select(Json), three.Summary().Metrics.Select(Json));
        Assert.Equal(one.Summary().Groups[0].ResponseTimeMs, three.Summary().Groups[0].ResponseTimeMs);

        static string Json(MetricSummary metric) => System.Text.Json.JsonSerializer.Serialize(metric);
    }

    [Fact]
    public void A_second_tells_what_was_measured_in_it()
    {
        var run = Run();

        var second = run.Live(0, [], measures: new([Left(Search, 0, 2, 30)], [Trend(Basket, 0, 5, 7)], [Tally(Orders, 0, 2, 12.5)])).Record.Measures!;
        var silent = run.Live(0, []).Record;

        Assert.Equal(2, Assert.Single(second.Groups).Value.Count);
        Assert.Equal(["basket", "orders"], second.Metrics.Keys);
        Assert.Equal((2, 5, 7), (second.Metrics["basket"].Count, second.Metrics["basket"].Values!.Min, second.Metrics["basket"].Values!.Max));
        Assert.Equal(12.5, second.Metrics["orders"].Sum);
        Assert.Null(silent.Measures);
        Assert.Equivalent(second, ResultsJson.DeserializeLine(System.Text.Encoding.UTF8.GetString(ResultsJson.SerializeLine(silent with { Measures = second }))).Measures);
    }

    [Fact]
    public void Steps_with_a_tag_are_put_together()
    {
        var run = new TestRun(GivenMeasures.PlanWith(), ("browse", "team", "market"), ("bid", "team", "market"), ("bid", "tier", "1"));
        run.Live(0, [Requests(0, 10, 50), Requests(0, 5, 90, step: Bid)]);

        var tags = run.Summary().TaggedSteps;

        Assert.Equal([("team", "market", 15L), ("tier", "1", 5L)], tags.Select(tag => (tag.Key, tag.Value, tag.Requests)));
        Assert.Equal(["browse", "bid"], tags[0].Steps);
    }

    [Fact]
    public void Values_beyond_the_range_are_told()
    {
        var run = Run();
        run.Live(0, [Requests(0, 10, 50)], measures: Trends(Trend(Basket, 0, 5, 1e15)));

        Assert.Contains("1 values of basket lay beyond 9.2 million million and count as that.", run.Summary().Notes);
    }

    [Fact]
    public void A_plans_own_words_stand_in_its_result()
    {
        var run = new TestRun(TestRun.PlanWith() with { Tags = [new("env", "staging")] }).LiveWell();

        Assert.Equal([new("env", "staging")], run.Summary().Tags);
        Assert.Empty(run.Summary().Groups);
        Assert.Null(run.Record().Measures);
    }

    [Fact]
    public void A_stored_run_is_judged_by_another_plans_thresholds()
    {
        var run = new TestRun(GivenMeasures.PlanWith(), ("browse", "team", "market"));
        run.Live(0, [Requests(0, 10, 50)], measures: new([Left(Checkout, 0, 5, 100)], [Trend(Basket, 0, 5, 7)], [Tally(Orders, 0, 2, 12.5)]));
        using var file = new MemoryStream();
        RunRecordFile.Write(file, run.Record());
        file.Position = 0;

        // Its groups and metrics stand in another order, and one is of another kind.
        var other = TestRun.PlanWith(
            Goal(new Metric.LatencyMax(Latency.Response), Below(0.2), new ThresholdScope.OfGroup("checkout")),
            Goal(new Metric.Own(BasketMetric, OwnFigure.Mean), Below(10)),
            Goal(new Metric.Own(OrdersMetric with { Kind = Model.Scripts.Measures.CustomMetricKind.Trend }, OwnFigure.Mean), Below(10)),
            Goal(new Metric.Throughput(), Above(1), new ThresholdScope.OfTag("team", "market")),
            Goal(new Metric.Throughput(), Above(1), new ThresholdScope.OfTag("team", "nobody"))) with
        {
            Groups = ["search", "checkout"], Metrics = [OrdersMetric, BasketMetric],
        };
        var thresholds = SummaryBuilder.Build(RunRecordFile.Read(file), other).Thresholds;

        Assert.Equal([Verdict.Pass, Verdict.Pass, Verdict.NotMeasured, Verdict.Pass, Verdict.NotMeasured], thresholds.Select(one => one.Verdict));
        Assert.Equal(["100 ms", "6 EUR", "—", "10/s", "—"], thresholds.Select(one => one.Measured));
        Assert.Equal(("the run had no trend orders", "the run had no tag team=nobody"), (thresholds[2].Detail, thresholds[4].Detail));
    }

    private static TestRun Run() => new(GivenMeasures.PlanWith());
}
