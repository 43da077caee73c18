using System.Xml.Linq;
using Simulator.Host.Reports;

namespace Simulator.Host.Tests.Reports;

public sealed class JUnitReportTests
{
    [Fact]
    public void Each_threshold_is_a_case_with_what_became_of_it()
    {
        var suite = Suite(SampleRun.Summary());

        Assert.Equal(["7", "1", "0", "1", "900.000", "2026-01-09T10:45:00"], new[] { "tests", "failures", "errors", "skipped", "time", "timestamp" }.Select(name => suite.Attribute(name)?.Value));
        Assert.Contains("912 ms measured, target < 500 ms (fail 800 ms), 98,000 samples", Case(suite, "response p99 of stress/1500").Element("failure")?.Attribute("message")?.Value, StringComparison.Ordinal);
        Assert.StartsWith("WARN: error rate of run", Case(suite, "error rate of run").Element("system-out")?.Value, StringComparison.Ordinal);
        Assert.StartsWith("NOT MEASURED: target.cpu of run", Case(suite, "target.cpu of run").Element("skipped")?.Attribute("message")?.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_threshold_that_reports_only_fails_no_build()
    {
        var run = SampleRun.Summary();
        var suite = Suite(run with { Thresholds = [run.Thresholds[3] with { Gates = false }] });

        Assert.Equal("0", suite.Attribute("failures")?.Value);
        Assert.StartsWith("FAIL (reports only): ", Case(suite, "response p99 of stress/1500").Element("system-out")?.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_was_cut_short_is_an_error_even_without_thresholds()
    {
        var suite = Suite(SampleRun.Empty());

        Assert.Equal("1", suite.Attribute("errors")?.Value);
        Assert.Equal("ABORTED: Stopped by SIGINT before the first request.", Case(suite, "the run itself").Element("error")?.Attribute("message")?.Value);
    }

    [Fact]
    public void Names_may_hold_what_XML_cannot() => Assert.Equal("a<b\uFFFD\uFFFD", Suite(SampleRun.Summary() with { Plan = "a<b\u0001\uD800" }).Attribute("name")?.Value);

    private static XElement Suite(Simulator.Metrics.Results.RunSummary run) => XDocument.Parse(JUnitReport.Render(run)).Root!.Element("testsuite")!;

    private static XElement Case(XElement suite, string name) => suite.Elements("testcase").Single(one => one.Attribute("name")?.Value == name);
}
