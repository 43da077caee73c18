using Simulator.Metrics.Results;
using Simulator.Model.Scripts.Measures;

namespace Simulator.Host.Tests.Reports;

/// <summary>The <see cref="SampleRun"/> as one of scripted users who measure things of their own.</summary>
internal static class SampleMeasures
{
    public static RunSummary Summary() => SampleRun.Summary() with
    {
        Tags = new Dictionary<string, string> { ["env"] = "staging", ["build"] = "1841" },
        Populations = [SampleScopes.Population("shoppers", "order", 0.8, 672), SampleScopes.Population("guests", "browse", 0.2, 168)],
        ExampleJob = [],
        Groups =
        [
            new("checkout", 18_402, 210, 20.4, 0.0114, SampleScopes.Times(18_402, 640, 1_420, 2_610), new Dictionary<string, GroupFigures>
            {
                ["sustained"] = new(4_100, 3, 17, 0.0007, SampleScopes.Times(4_100, 410, 700, 990)), ["stress"] = new(14_302, 207, 34, 0.0145, SampleScopes.Times(14_302, 720, 1_600, 2_900)),
            }),
            new("search", 0, 0, 0, 0, null, new Dictionary<string, GroupFigures>()),
        ],
        Metrics =
        [
            new("basket", CustomMetricKind.Trend, "EUR", 18_402, null, null, null, new(0.5, 49.9, 120, 180, 410, 1_210, 24_999.5, 61.275), 0, new Dictionary<string, MetricFigures>
            {
                ["stress"] = new(14_302, null, null, null, new(0.5, 49.9, 120, 180, 410, 1_210, 24_999.5, 61.3), 0),
            }),
            new("orders", CustomMetricKind.Counter, "", 18_192, 18_192, 20.2, null, null, 0, new Dictionary<string, MetricFigures> { ["stress"] = new(14_095, 14_095, 33.6, null, null, 0) }),
            new("soldOut", CustomMetricKind.Rate, "", 40_000, null, null, 0.025, null, 0, new Dictionary<string, MetricFigures>()),
        ],
        TaggedSteps = [new("team", "market", ["browse jobs", "view a job"], SampleScopes.Scope(324_808, 208, 900, 830, 912, 40, 178, 512))],
    };

    public static IEnumerable<SecondRecord> Seconds() => SampleTimeline.Seconds().Select(second => second with { Measures = MeasuredIn(second) });

    private static MeasuresSecond MeasuredIn(SecondRecord second)
    {
        var (groups, p95) = (second.Requests / 25, 600 + (second.PlannedUsers / 2.0));
        return new(
            new Dictionary<string, GroupFigures>
            {
                ["checkout"] = new(groups, second.Failed / 5, groups, 0.01, new(groups, p95 / 2, null, groups >= 20 ? p95 : null, null, null, p95 * 2, p95 / 1.8, 0)),
            },
            new Dictionary<string, MetricFigures>
            {
                ["basket"] = new(groups, null, null, null, new(1, 50, null, null, null, null, 900, 55 + (10 * Math.Sin(second.Second * 0.1))), 0),
                ["orders"] = new(groups, groups, groups, null, null, 0),
                ["soldOut"] = new(groups * 2, null, null, 0.02 + (second.PlannedUsers / 100_000.0), null, 0),
            });
    }
}
