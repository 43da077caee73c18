using Simulator.Host.Runs;
using Simulator.Host.Tests.Views;
using Simulator.Metrics.Results;
using Simulator.Model.Scripts.Measures;

namespace Simulator.Host.Tests.Runs;

public sealed class MeasuredSoFarTests
{
    [Fact]
    public void What_scripts_measure_adds_up_second_by_second()
    {
        var plan = SamplePlan.Plan() with
        {
            Groups = ["checkout"],
            Metrics = [new("basket", CustomMetricKind.Trend, "EUR"), new("orders", CustomMetricKind.Counter), new("soldOut", CustomMetricKind.Rate), new("unused", CustomMetricKind.Rate)],
        };
        var measured = new MeasuredSoFar(plan);

        measured.Add(null);
        for (var second = 0; second < 3; second++)
        {
            measured.Add(new MeasuresSecond(
                new Dictionary<string, GroupFigures> { ["checkout"] = new(40, 0, 40, 0, null) },
                new Dictionary<string, MetricFigures>
                {
                    ["basket"] = new(10 + second, null, null, null, new(1, null, null, null, null, null, 90, 20 + second), 0),
                    ["orders"] = new(5, 500.5, 500.5, null, null, 0),
                    ["soldOut"] = new(10, null, null, second == 0 ? 1 : 0, null, 0),
                }));
        }

        Assert.Equal(["basket mean 21.06 EUR", "orders 1,501.5", "soldOut 33.3 %", "unused —", "checkout 120"], measured.Words);
    }
}
