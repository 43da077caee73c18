using Simulator.Host.Tests.Reports;
using Simulator.Host.Views;
using Simulator.Metrics.Results;

namespace Simulator.Host.Tests.Views;

public sealed class VerdictTextTests
{
    [Theory]
    [InlineData(100)]
    [InlineData(80)]
    [InlineData(40)]
    public void It_fits_the_terminal(int width)
    {
        var lines = Written(SampleRun.Summary(), width).Split('\n');

        Assert.All(lines, line => Assert.InRange(line.TrimEnd().Length, 0, width));
        Assert.All(Written(SampleMeasures.Summary(), width).Split('\n'), line => Assert.InRange(line.TrimEnd().Length, 0, width));
    }

    [Theory]
    [InlineData(100, "checkout 18,402 640 1,420 2,610 1.14 %")]
    [InlineData(60, "checkout: 18,402 times, p50 640 ms, p95 1,420 ms, p99")]
    public void Groups_and_metrics_are_told_and_no_market_where_there_was_none(int width, string group)
    {
        var text = string.Join(' ', Written(SampleMeasures.Summary(), width).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

        Assert.Contains(group, text, StringComparison.Ordinal);
        Assert.Contains("orders: 18,192 together from 18,192 amounts, 20.2 a second.", text, StringComparison.Ordinal);
        Assert.Contains("soldOut: held 2.5 % of 40,000 times.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("jobs posted", text, StringComparison.Ordinal);
    }

    [Fact]
    public void It_ends_with_verdict_problems_and_place()
    {
        var lines = Written(SampleRun.Summary(), 100).TrimEnd().Split('\n').Select(line => line.TrimEnd()).ToList();

        Assert.Equal(
            [
                "✗ FAIL: response p99 of stress/1500 was 912 ms, beyond its fail level of 800 ms. (exit code 99)",
                "report.html could not be written: disk full", "Results: results/run",
            ],
            lines[^3..]);
    }

    [Fact]
    public void Gates_that_count_stand_before_those_that_only_report()
    {
        var text = Written(SampleRun.Summary(), 100);

        Assert.True(text.IndexOf("– NOT MEASURED", StringComparison.Ordinal) < text.IndexOf("✓ PASS (reports only)", StringComparison.Ordinal));
    }

    [Fact]
    public void Names_with_markup_of_the_terminal_are_shown_as_they_are()
    {
        var run = SampleRun.Summary();

        var text = Written(run with { Reason = "[red]x[/] [oops", Thresholds = [run.Thresholds[0] with { Scope = "[b]" }] }, 100);

        Assert.Contains("[red]x[/] [oops", text, StringComparison.Ordinal);
        Assert.Contains("[b]", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_in_which_nothing_was_sent_has_a_verdict_too() =>
        Assert.Contains("✗ ABORTED: Stopped by SIGINT before the first request. (exit code 105)", Written(SampleRun.Empty(), 100), StringComparison.Ordinal);

    private static string Written(RunSummary run, int width)
    {
        using var writer = new StringWriter();
        var console = RunViews.On(writer, isTerminal: false, noColor: true);
        console.Profile.Width = width;
        VerdictText.Write(console, run, "results/run", ["report.html could not be written: disk full"]);
        return writer.ToString();
    }
}
