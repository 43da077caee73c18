using System.Text.RegularExpressions;
using Simulator.Host.Reports;
using Simulator.Host.Reports.Charts;
using Simulator.Host.Reports.Html;
using Simulator.Host.Reports.Markdown;

namespace Simulator.Host.Tests.Reports;

public sealed class GeneratorTablesTests
{
    private static readonly Timeline Seconds = Timeline.From(SampleTimeline.Seconds(), 900);

    [Fact]
    public void Each_stretch_of_invalid_seconds_says_why() => Assert.Equal(
        [
            "10:12 to 10:14 (3 seconds): due steps were late, P99 up to 44 ms; short of processor, up to 93 % of its cores.",
            "At 10:40: the generator stood still, something was 1,340 ms late.",
        ],
        GeneratorTables.Invalid(SampleRun.Summary().Generator));

    [Theory]
    [InlineData("| Garbage collection pauses, sum / longest | 1,240 ms / 9.8 ms |")]
    [InlineData("| Garbage collections, generation 0 / 1 / 2 | 2,700 / 900 / 30 |")]
    [InlineData("| Longest wait for a pool thread | 31 ms |")]
    [InlineData("- 10:12 to 10:14 (3 seconds): due steps were late")]
    public void Both_reports_tell_it(string line)
    {
        Assert.Contains(line, Unpadded(MarkdownReport.Render(SampleRun.Summary(), Seconds)), StringComparison.Ordinal);
        var words = line.Trim('|', '-', ' ').Split(" | ")[0];
        Assert.Contains(words, HtmlReport.Render(SampleRun.Summary(), Seconds), StringComparison.Ordinal);
    }

    [Fact]
    public void How_late_sessions_began_is_told_where_some_did()
    {
        var run = SampleRun.Summary();
        var late = run with { Generator = run.Generator with { StartLagMs = SampleScopes.Times(1_000, 0.4, 1, 3), LateStarts = 7 } };

        Assert.DoesNotContain(GeneratorTables.Of(run).Rows, row => row.Cells[0].StartsWith("Start lag", StringComparison.Ordinal));
        Assert.Contains(GeneratorTables.Of(late).Rows, row => row.Cells.SequenceEqual(["Sessions that began late", "7 of 1,000"]));
    }

    [Fact]
    public void The_page_draws_the_generators_own_series()
    {
        var page = HtmlReport.Render(SampleRun.Summary(), Seconds);

        Assert.All(["lag", "cpu", "gc", "memory", "pool"], id => Assert.Contains($"data-chart=\"{id}\"", page, StringComparison.Ordinal));
        Assert.DoesNotContain("data-chart=\"arrivals\"", page, StringComparison.Ordinal);
        Assert.True(page.IndexOf("<h2>Generator</h2>", StringComparison.Ordinal) < page.IndexOf("data-chart=\"lag\"", StringComparison.Ordinal));
    }

    [Fact]
    public void Dropped_and_late_sessions_are_drawn_where_there_are_any()
    {
        var seconds = SampleTimeline.Seconds().Take(10).Select(second => second with { DroppedSessions = second.Second });

        var chart = Assert.Single(GeneratorCharts.Of(Timeline.From(seconds, 10)), chart => chart.Id == "arrivals");

        Assert.Equal(9, chart.Max);
    }

    private static string Unpadded(string text) => Regex.Replace(text, " {2,}", " ");
}
