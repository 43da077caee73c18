using System.Text.RegularExpressions;
using Simulator.Host.Reports;
using Simulator.Host.Reports.Html;

namespace Simulator.Host.Tests.Reports;

public sealed partial class HtmlReportTests
{
    private static readonly Timeline Seconds = Timeline.From(SampleTimeline.Seconds(), 900);

    [Fact]
    public void It_needs_nothing_but_itself()
    {
        var page = HtmlReport.Render(SampleRun.Summary() with { Target = "staging" }, Seconds);

        Assert.DoesNotMatch(Outside(), page);
        Assert.DoesNotContain("http", page, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Names_cannot_carry_markup_into_it()
    {
        const string evil = "</script><script>alert('x')</script>\"&";
        var run = SampleRun.Summary();
        run = run with
        {
            Plan = evil, Target = evil, Reason = evil, StopReason = evil, Notes = [evil], RunId = evil,
            Phases = [.. run.Phases.Select(phase => phase with { Name = evil })], Steps = [.. run.Steps.Select(step => step with { Name = evil })],
            Thresholds = [.. run.Thresholds.Select(gate => gate with { Scope = evil, Target = evil, Detail = evil })],
        };

        var page = HtmlReport.Render(run, Timeline.From(SampleTimeline.Seconds().Select(second => second with { Phase = evil, Level = evil }), 900));

        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.Equal(2, page.Split("</script>").Length - 1);
    }

    [Fact]
    public void A_percentile_that_its_samples_cannot_carry_is_a_dash()
    {
        var page = HtmlReport.Render(SampleRun.Summary(), Seconds);

        Assert.Matches("""close the job</th>.*51 ms</td><td[^>]*>—</td><td[^>]*>—</td>""", page);
    }

    [Fact]
    public void Every_element_that_opens_closes()
    {
        var page = HtmlReport.Render(SampleRun.Summary() with { Compression = 60 }, Seconds);

        foreach (var name in new[] { "div", "table", "tr", "td", "th", "span", "figure", "svg", "ul", "ol", "li", "dl", "h2", "p", "main" })
            Assert.Equal(Regex.Count(page, $"<{name}[ >]"), Regex.Count(page, $"</{name}>"));
    }

    [Fact]
    public void A_run_in_which_nothing_was_sent_has_a_page_too()
    {
        var page = HtmlReport.Render(SampleRun.Empty(), Timeline.Empty);

        Assert.Contains("✗ ABORTED", page, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Long_runs_say_what_a_point_stands_for()
    {
        var page = HtmlReport.Render(SampleRun.Summary(), Timeline.From(SampleTimeline.Seconds(96), 86_400));

        Assert.Contains("Each point is the worst of 144 seconds.", page, StringComparison.Ordinal);
        Assert.Contains("Each point is the mean of 144 seconds.", page, StringComparison.Ordinal);
    }

    [GeneratedRegex("(src|href|url\\(|@import)")]
    private static partial Regex Outside();
}
