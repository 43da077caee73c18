using Simulator.Metrics.Recording;
using Simulator.Metrics.Snapshots;
using Simulator.Model.Plans;
using Simulator.Model.Scripts.Measures;

namespace Simulator.Metrics.Tests;

/// <summary>Groups and metrics of a plan's own for tests.</summary>
internal static class GivenMeasures
{
    public const int Checkout = 0;
    public const int Search = 1;
    public const int Basket = 0;
    public const int Orders = 1;
    public const int SoldOut = 2;

    public static readonly CustomMetric BasketMetric = new("basket", CustomMetricKind.Trend, "EUR");
    public static readonly CustomMetric OrdersMetric = new("orders", CustomMetricKind.Counter);
    public static readonly CustomMetric SoldOutMetric = new("soldOut", CustomMetricKind.Rate);

    /// <summary>The plan of <see cref="TestRun"/> with two groups and a metric of each kind.</summary>
    public static LoadPlan PlanWith(params Threshold[] thresholds) =>
        TestRun.PlanWith(thresholds) with { Groups = ["checkout", "search"], Metrics = [BasketMetric, OrdersMetric, SoldOutMetric] };

    public static SeriesCatalog Catalog { get; } = new(PlanWith(), ["browse", "bid"]);

    /// <summary>So many groups of one length.</summary>
    public static GroupSeries Left(int group, int segment, int count, double milliseconds, bool isWhole = true) =>
        new(new GroupKey(group, segment, isWhole), TestRun.Series(default, Enumerable.Repeat((long)(milliseconds * 1000), count)).Response);

    public static TrendSeries Trend(int metric, int segment, params IEnumerable<double> values)
    {
        var histogram = new ValueHistogram();
        foreach (var value in values) histogram.Record(Millionths.Of(value, out var isClamped), isClamped);
        return new TrendSeries(new MetricKey(metric, segment), histogram.ToSparse());
    }

    /// <summary>Amounts with their sum; of a rate how often it was asked and how often it held.</summary>
    public static TallySeries Tally(int metric, int segment, long count, double sum) => new(new MetricKey(metric, segment), count, Millionths.Of(sum, out _), 0);

    public static MeasuresSnapshot Groups(params GroupSeries[] groups) => new(groups, [], []);

    public static MeasuresSnapshot Trends(params TrendSeries[] trends) => new([], trends, []);

    public static MeasuresSnapshot Tallies(params TallySeries[] tallies) => new([], [], tallies);
}
