using System.Text.RegularExpressions;
using Simulator.Host.Reports;
using Simulator.Host.Reports.Markdown;
using Simulator.Model.Runs;

namespace Simulator.Host.Tests.Reports;

public sealed class MarkdownReportTests
{
    private static readonly Timeline Seconds = Timeline.From(SampleTimeline.Seconds(), 900);

    [Fact]
    public void It_has_the_sections_that_readers_look_for()
    {
        var text = MarkdownReport.Render(SampleRun.Summary(), Seconds);

        var headings = text.Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line[3..]);
        Assert.Equal(
            [
                "Test Date", "Test Configuration", "Results Summary", "Steps", "Populations", "Connections", "Business totals", "One job's life (example)",
                "Bottlenecks Identified", "Recommendations", "How far to trust this", "Generator", "How to repeat it",
            ],
            headings);
    }

    [Theory]
    [InlineData("### Phase 1: warmup (2 min, 10–100 users)")]
    [InlineData("- P95: 140 ms (60,000 samples)")]
    [InlineData("- Breaking Point: between 1,000 and 1,500 concurrent users (response p99: 410 ms, then 912 ms)")]
    [InlineData("- Status: ✗ FAIL")]
    [InlineData("- Status: – NOT MEASURED")]
    [InlineData("- Status: ✓ PASS (reports only)")]
    [InlineData("9 January 2026 10:45:00 to 11:00:00 UTC")]
    [InlineData("simulator run plan.lock.yaml --seed 42")]
    [InlineData("144 times faster than in life")]
    public void It_says(string line) => Assert.Contains(line, MarkdownReport.Render(SampleRun.Summary(), Seconds), StringComparison.Ordinal);

    [Fact]
    public void What_the_target_lacks_has_no_figure()
    {
        var run = SampleRun.Summary();
        run = run with { Business = run.Business with { WorkSentBack = 0 }, Lacking = [new("sendBackCompletion", "send back completion", "no work is sent back"), new("closeJob", "close job", "")] };

        var rows = MarkdownReport.Render(run, Seconds).Split('\n').Select(row => Regex.Replace(row, " +", " "));

        Assert.Contains("| Work sent back (the target lacks it) | — |", rows);
        Assert.Contains("| Jobs closed | 2,490 |", rows);
        Assert.Contains("| Jobs posted | 4,210 |", rows);
    }

    [Fact]
    public void A_percentile_that_its_samples_cannot_carry_is_a_dash_beside_their_count()
    {
        var row = MarkdownReport.Render(SampleRun.Summary(), Seconds).Split('\n').Single(line => line.StartsWith("| close the job", StringComparison.Ordinal));

        Assert.Equal(["close the job", "0.01 %", "14", "0.0", "51 ms", "—", "—", "1,800 ms", "14", "0 %", "—"], row.Trim('|').Split('|').Select(cell => cell.Trim()));
    }

    [Fact]
    public void Names_cannot_carry_markup_into_it()
    {
        var text = MarkdownReport.Render(SampleRun.Summary() with { Plan = "a|b <script> [x](y) *z*\nnext", Target = "http://x/`id`" }, Seconds);

        Assert.Contains("# a\\|b \\<script> \\[x\\](y) \\*z\\* next: Load Testing Results", text, StringComparison.Ordinal);
        Assert.Contains("http://x/\\`id\\`", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rehearsal_says_so_first()
    {
        var text = MarkdownReport.Render(SampleRun.Summary() with { Compression = 60 }, Seconds);

        Assert.StartsWith("# week-7: Load Testing Results (rehearsal)", text, StringComparison.Ordinal);
        Assert.Contains("- Rehearsal: durations are 1/60 of the plan's", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_in_which_nothing_was_sent_has_a_report_too()
    {
        var text = MarkdownReport.Render(SampleRun.Empty(), Timeline.Empty);

        Assert.Contains("### Phase 1: warmup (not reached)\n\n- Status: – NOT REACHED", text, StringComparison.Ordinal);
        Assert.Contains("## Bottlenecks Identified\n\nNone seen.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_invalid_run_names_no_bottleneck()
    {
        var text = MarkdownReport.Render(SampleRun.Summary() with { Verdict = Verdict.Invalid }, Seconds);

        Assert.Contains("None can be named: the run is invalid.", text, StringComparison.Ordinal);
        Assert.Contains("this run measured the generator, not the target.", text, StringComparison.Ordinal);
    }
}
