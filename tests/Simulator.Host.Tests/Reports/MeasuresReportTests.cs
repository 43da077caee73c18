using NJsonSchema;
using Simulator.Host.Reports;
using Simulator.Host.Reports.Html;
using Simulator.Host.Reports.Markdown;
using Simulator.Metrics.Results;

namespace Simulator.Host.Tests.Reports;

/// <summary>Groups, tags and metrics of a plan's own in the reports.</summary>
public sealed class MeasuresReportTests
{
    private static readonly Timeline Seconds = Timeline.From(SampleMeasures.Seconds(), 900);

    [Theory]
    [InlineData("| Group", "checkout", "18,402", "20.4", "640 ms", "1,420 ms", "2,610 ms", "5,220 ms", "1.14 %")]
    [InlineData("| Group", "search", "0", "0.0", "—", "—", "—", "—", "—")]
    [InlineData("| Tag", "team: market", "2", "324,808", "361", "40 ms", "178 ms", "512 ms", "1,024 ms", "0.06 %")]
    [InlineData("| Metric", "orders", "18,192", "18,192", "20.2", "—")]
    [InlineData("| Metric", "soldOut", "40,000", "—", "—", "2.5 %")]
    [InlineData("| Metric", "basket", "18,402", "0.5 EUR", "61.28 EUR", "49.9 EUR", "180 EUR", "410 EUR", "25,000 EUR")]
    public void A_row_says_what_was_measured(string table, params string[] cells)
    {
        var lines = MarkdownReport.Render(SampleMeasures.Summary(), Seconds).Split('\n');

        Assert.Contains(lines, line => line.StartsWith(table, StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Trim('|').Split('|').Select(cell => cell.Trim()).SequenceEqual(cells));
    }

    [Fact]
    public void The_sections_are_there_only_where_the_plan_has_such_things()
    {
        Assert.Equal(["Groups", "Tags", "Counters and rates", "Trends"], MeasuresTables.Of(SampleMeasures.Summary()).Select(table => table.Title));
        Assert.Empty(MeasuresTables.Of(SampleRun.Summary()));
        Assert.DoesNotContain("Groups", HtmlReport.Render(SampleRun.Summary(), Timeline.From(SampleTimeline.Seconds(), 900)), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_no_persona_lived_there_is_no_market()
    {
        var (text, page) = (MarkdownReport.Render(SampleMeasures.Summary(), Seconds), HtmlReport.Render(SampleMeasures.Summary(), Seconds));

        foreach (var word in new[] { "Business totals", "Jobs posted", "Business day" })
        {
            Assert.DoesNotContain(word, text, StringComparison.Ordinal);
            Assert.DoesNotContain(word, page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_plans_own_words_stand_at_the_head() =>
        Assert.Contains("- Tags: build: 1841, env: staging", MarkdownReport.Render(SampleMeasures.Summary(), Seconds), StringComparison.Ordinal);

    [Fact]
    public void The_page_draws_groups_and_metrics_over_time()
    {
        var page = HtmlReport.Render(SampleMeasures.Summary(), Seconds);

        foreach (var chart in new[] { "groups", "counters", "rates", "trend-0" }) Assert.Contains($"data-chart=\"{chart}\"", page, StringComparison.Ordinal);
        Assert.Contains("<h3>basket <small>EUR, mean</small></h3>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_cannot_carry_markup_into_the_page()
    {
        const string evil = "</script><script>alert('x')</script>";
        var run = SampleMeasures.Summary();
        run = run with
        {
            Groups = [.. run.Groups.Select(group => group with { Name = evil })], Metrics = [.. run.Metrics.Select(metric => metric with { Unit = evil })],
            Tags = new Dictionary<string, string> { ["x"] = evil }, TaggedSteps = [.. run.TaggedSteps.Select(tag => tag with { Value = evil })],
        };

        var page = HtmlReport.Render(run, Seconds);

        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.Equal(2, page.Split("</script>").Length - 1);
    }

    [Fact]
    public async Task The_summary_follows_the_published_schema()
    {
        var schema = await JsonSchema.FromFileAsync(SummarySchemaTests.SchemaPath(), TestContext.Current.CancellationToken);
        var json = ResultsJson.Serialize(SampleMeasures.Summary());

        Assert.Empty(schema.Validate(json));
        Assert.Equal(json, ResultsJson.Serialize(ResultsJson.Deserialize(json)));
        Assert.NotEmpty(schema.Validate(json.Replace("\"trend\"", "\"gauge\"", StringComparison.Ordinal)));
    }
}
