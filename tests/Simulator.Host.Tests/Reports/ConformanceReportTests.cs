using System.Runtime.CompilerServices;
using System.Xml.Linq;
using NJsonSchema;
using Simulator.Host.Reports;
using Simulator.Host.Reports.Html;
using Simulator.Host.Reports.Markdown;
using Simulator.Host.Views;
using Simulator.Metrics.Results;

namespace Simulator.Host.Tests.Reports;

/// <summary>Every report says in a line whether the traffic follows the plan.</summary>
public sealed class ConformanceReportTests
{
    [Fact]
    public void The_console_says_it_before_the_verdict()
    {
        Assert.Equal("✓ Traffic follows the plan: yes; 2 claims held, 1 could not be judged", Console(SampleTraffic.Follows)[^3]);
        Assert.Equal("⚠ Traffic follows the plan: no, because of contractors: contractor/list (view job 15.2 %, planned 70 %)", Console(SampleTraffic.Differs)[^3]);
        Assert.Equal("– Traffic follows the plan: cannot be said, for there are too few data", Console(SampleTraffic.Unknown)[^3]);
        Assert.StartsWith("✗ Traffic follows the plan: no", Console(SampleTraffic.Differs with { IsRequired = true })[^3], StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_has_the_line_at_the_top_and_the_claims_in_an_appendix()
    {
        var text = MarkdownReport.Render(With(SampleTraffic.Follows), Timeline.Empty);

        Assert.InRange(text.IndexOf("**✓** Traffic follows the plan: yes; 2 claims held", StringComparison.Ordinal), 0, text.IndexOf("## Test Date", StringComparison.Ordinal));
        Assert.Contains("## Does the traffic follow the plan?", text, StringComparison.Ordinal);
        Assert.Contains("at most 1 % are called otherwise", text, StringComparison.Ordinal);
        Assert.Contains("| no request before its due moment |", text, StringComparison.Ordinal);
        Assert.Contains("not judged: n = 88, needs 100", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_has_the_line_at_the_top_and_shows_what_failed_first_and_open()
    {
        var follows = HtmlReport.Render(With(SampleTraffic.Follows), Timeline.Empty);
        var differs = HtmlReport.Render(With(SampleTraffic.Differs), Timeline.Empty);

        Assert.Contains("<p class=\"traffic pass\">", follows, StringComparison.Ordinal);
        Assert.Contains("<details><summary>All 4 claims</summary>", follows, StringComparison.Ordinal);
        Assert.Contains("<p class=\"traffic warn\">", differs, StringComparison.Ordinal);
        Assert.Contains("<details open>", differs, StringComparison.Ordinal);
        Assert.True(differs.LastIndexOf("contractor/list", StringComparison.Ordinal) < differs.LastIndexOf("no request before its due moment", StringComparison.Ordinal));
    }

    [Fact]
    public void A_build_server_gets_a_case_that_fails_only_where_the_plan_requires_it()
    {
        var differs = Case(SampleTraffic.Differs);

        Assert.Null(differs.Element("failure"));
        Assert.StartsWith("WARN (reports only): Traffic follows the plan: no", differs.Element("system-out")?.Value, StringComparison.Ordinal);
        Assert.StartsWith("Traffic follows the plan: no", Case(SampleTraffic.Differs with { IsRequired = true }).Element("failure")?.Value, StringComparison.Ordinal);
        Assert.StartsWith("NOT MEASURED: ", Case(SampleTraffic.Unknown).Element("skipped")?.Attribute("message")?.Value, StringComparison.Ordinal);
        Assert.StartsWith("Traffic follows the plan: yes", Case(SampleTraffic.Follows).Element("system-out")?.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_summary_with_it_follows_the_published_schema()
    {
        var schema = await JsonSchema.FromFileAsync(SchemaPath(), TestContext.Current.CancellationToken);

        foreach (var conformance in new[] { SampleTraffic.Follows, SampleTraffic.Differs, SampleTraffic.Unknown })
            Assert.Empty(schema.Validate(SummaryJson.Of(With(conformance))));
    }

    private static RunSummary With(ConformanceSummary conformance) => SampleRun.Summary() with { Conformance = conformance };

    private static List<string> Console(ConformanceSummary conformance)
    {
        using var writer = new StringWriter();
        var console = RunViews.On(writer, isTerminal: false, noColor: true);
        console.Profile.Width = 160;
        VerdictText.Write(console, With(conformance), "results/run", []);
        return [.. writer.ToString().TrimEnd().Split('\n').Select(line => line.TrimEnd())];
    }

    private static XElement Case(ConformanceSummary conformance)
    {
        var suite = XDocument.Parse(JUnitReport.Render(With(conformance))).Root!.Element("testsuite")!;
        Assert.Equal(suite.Attribute("tests")?.Value, suite.Elements("testcase").Count().ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(suite.Attribute("failures")?.Value, suite.Descendants("failure").Count().ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(suite.Attribute("skipped")?.Value, suite.Descendants("skipped").Count().ToString(System.Globalization.CultureInfo.InvariantCulture));
        return suite.Elements("testcase").Single(one => one.Attribute("name")?.Value == "traffic follows the plan");
    }

    private static string SchemaPath([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "docs", "summary.schema.json"));
}
