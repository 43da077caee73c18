using Simulator.EndToEnd.Tests.Processes;
using Simulator.EndToEnd.Tests.Results;
using Simulator.Metrics.Results;
using Simulator.Model.Runs;

namespace Simulator.EndToEnd.Tests;

/// <summary>The disk of the results fills up in mid-run.</summary>
public sealed class FullDiskTests : EndToEndTest
{
    // Room for the lock file, the log and about five seconds of the timeline, but for no report. What is there at the end is kept for the test.
    private const string OnTinyDisk = """
        mkdir disk && mount -t tmpfs -o size=12k tiny disk || exit 1
        "$@"
        code=$?
        cp -r disk kept
        exit $code
        """;

    [Fact]
    public async Task A_run_goes_on_to_its_verdict_and_names_what_it_could_not_write()
    {
        var probe = await Bench.StartAs(["sh", "-c", "unshare --user --map-root-user --mount mount -t tmpfs tiny tmp"]).EndAsync();
        Assert.SkipUnless(probe.ExitCode == 0, $"a disk of its own cannot be had here: {probe.Words}");
        var market = await MarketplaceProcess.StartAsync(Bench, Bench.At("market.db"));

        string[] run = [Bench.Executable, "run", Bench.Plan("calm"), "--target", market.Address.ToString(), "--out", "disk", "--set", "phases.only.duration=7s", "--json"];
        var process = Bench.StartAs(["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", OnTinyDisk, "sh", .. run]);
        var ended = (await process.EndAsync()).With(ExitCodes.Passed);

        Assert.All(["timeline.jsonl", "run.record.gz", "summary.json", "report.html"], name => Assert.Contains(name, ended.Error, StringComparison.Ordinal));
        Assert.Contains("No space left", ended.Error, StringComparison.Ordinal);
        var summary = ResultsJson.Deserialize(ended.Output);
        var kept = new ResultFiles(Assert.Single(Directory.EnumerateDirectories(Bench.At("kept"))));
        Assert.Equal(7, summary.Phases[0].Seconds);
        Assert.Contains(summary.Notes, note => note.StartsWith("timeline.jsonl lacks ", StringComparison.Ordinal));
        Assert.InRange(ResultsJson.DeserializeLine(kept.WholeLines()[0]).Requests, 1, summary.Totals.Requests);
        Assert.All(Directory.EnumerateFiles(kept.Folder), file => Assert.Contains(Path.GetFileName(file), ResultFiles.AllNames));
    }
}
