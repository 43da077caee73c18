using Simulator.Host.Reports;
using Simulator.Host.Reports.Html;
using Simulator.Host.Reports.Markdown;
using Simulator.Metrics.Prediction;
using Simulator.Metrics.Results;

namespace Simulator.Host.Tests.Reports;

public class PredictionReportTests
{
    private static readonly PredictionSummary Prediction = new("answers at once",
    [
        new PredictionComparison("baseline", "requests/s", 240, 235.2, 0.05), new PredictionComparison("whole run", "share of list jobs", 0.25, 0.3, 0.1),
    ]);

    [Fact]
    public void Reports_show_what_was_foretold_beside_what_was_measured()
    {
        var run = SampleRun.Summary() with { Prediction = Prediction };

        var text = MarkdownReport.Render(run, Timeline.Empty);

        Assert.Contains("## Predicted and measured", text, StringComparison.Ordinal);
        Assert.Contains("-2.0 %", text, StringComparison.Ordinal);
        Assert.Contains("+20.0 %", text, StringComparison.Ordinal);
        Assert.Contains("by a target that answers at once: 1 of 2 figures are as predicted", text, StringComparison.Ordinal);
        Assert.Contains("differs", HtmlReport.Render(run, Timeline.Empty), StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_without_a_prediction_says_nothing_of_it() =>
        Assert.DoesNotContain("Predicted and measured", MarkdownReport.Render(SampleRun.Summary(), Timeline.Empty), StringComparison.Ordinal);

    [Fact]
    public void The_summary_carries_it() => Assert.Contains("\"relativeDifference\"", ResultsJson.Serialize(SampleRun.Summary() with { Prediction = Prediction }), StringComparison.Ordinal);
}
