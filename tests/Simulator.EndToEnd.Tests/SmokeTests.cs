using Simulator.EndToEnd.Tests.Processes;
using Simulator.Model.Runs;

namespace Simulator.EndToEnd.Tests;

/// <summary>The shipped smoke plan, and what the command line can make of it.</summary>
public sealed class SmokeTests : EndToEndTest
{
    // A busy machine makes no run invalid.
    private static readonly string[] OnAnyMachine = ["--set", "validity.invalidShare=100%"];

    [Fact]
    public async Task It_passes_and_leaves_every_file()
    {
        var run = Bench.Run("smoke", OnAnyMachine);

        (await run.EndAsync()).With(ExitCodes.Passed);

        run.Results.AreComplete();
        Assert.Equal("smoke", run.Results.Summary.Plan);
        Assert.Equal(3, run.Results.Summary.Thresholds.Count(threshold => threshold.Verdict == Verdict.Pass));
    }

    [Fact]
    public async Task Compressed_it_is_a_rehearsal_and_a_warning_fails_it_where_that_is_asked_for()
    {
        var run = Bench.Run(
            "smoke", [.. OnAnyMachine, "--compress", "3", "--fail-on-warn", "--quiet", "--set", """thresholds=[{"metric":"response.max","target":"< 0.001ms","warn":"> 0.001ms"}]"""]);

        (await run.EndAsync()).With(ExitCodes.ThresholdFailed);

        var summary = run.Results.Summary;
        Assert.Equal((Verdict.Warn, ExitCodes.ThresholdFailed, 3), (summary.Verdict, summary.ExitCode, summary.Compression));
        Assert.InRange(summary.DurationSeconds, 3.3, 8);
        Assert.Contains(summary.Notes, note => note.Contains("rehearsal", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Asked_for_help_it_names_its_verbs()
    {
        var ended = (await Bench.EndAsync("--help")).With(ExitCodes.Passed);

        Assert.All(["run", "judge", "plan", "marketplace", "--compress"], word => Assert.Contains(word, ended.Output, StringComparison.Ordinal));
    }
}
