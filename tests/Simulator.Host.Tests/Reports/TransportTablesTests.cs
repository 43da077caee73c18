using System.Text.RegularExpressions;
using Simulator.Host.Reports;
using Simulator.Host.Reports.Charts;
using Simulator.Host.Reports.Html;
using Simulator.Host.Reports.Markdown;

namespace Simulator.Host.Tests.Reports;

public sealed class TransportTablesTests
{
    private static readonly Timeline Seconds = Timeline.From(SampleTimeline.Seconds(), 900);

    [Theory]
    [InlineData("| Requests on a connection that was open | 99.5 % |")]
    [InlineData("| Lost while kept alive | 30 |")]
    [InlineData("| Connecting | 0.8 ms | 1.9 ms | 4.4 ms |")]
    [InlineData("| Looking up the name | — | — | — | — | 0 |")]
    public void The_report_tells_what_connections_did(string row) =>
        Assert.Contains(row, Unpadded(MarkdownReport.Render(SampleRun.Summary(), Seconds)), StringComparison.Ordinal);

    [Fact]
    public void The_page_draws_first_bytes_and_new_connections()
    {
        var page = HtmlReport.Render(SampleRun.Summary(), Seconds);

        Assert.Contains("data-chart=\"first-byte\"", page, StringComparison.Ordinal);
        Assert.Contains("data-chart=\"connections\"", page, StringComparison.Ordinal);
        Assert.Contains("Send to first byte", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_target_that_does_not_tell_nothing_is_said()
    {
        var timeline = Timeline.From(SampleTimeline.Seconds().Select(second => second with { Transport = null }), 900);

        Assert.Empty(TransportCharts.Of(timeline));
        Assert.DoesNotContain("Connections", MarkdownReport.Render(SampleRun.Summary() with { Transport = null }, timeline), StringComparison.Ordinal);
    }

    [Fact]
    public void Seconds_without_word_of_connections_are_gaps()
    {
        var timeline = Timeline.From(SampleTimeline.Seconds().Take(4).Select(second => second.Second == 2 ? second with { Transport = null } : second), 4);

        Assert.Null(TransportCharts.Of(timeline)[0].Series[0].Values[2]);
        Assert.NotNull(TransportCharts.Of(timeline)[0].Series[0].Values[3]);
    }

    private static string Unpadded(string text) => Regex.Replace(text, " {2,}", " ");
}
