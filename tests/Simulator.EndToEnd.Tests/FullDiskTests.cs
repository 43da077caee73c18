using Simulator.EndToEnd.Tests.Processes;
using Simulator.EndToEnd.Tests.Results;
using Simulator.Metrics.Results;
using Simulator.Model.Runs;

namespace Simulator.EndToEnd.Tests;

/// <summary>The disk of the results fills up in mid-run.</summary>
public sealed class FullDiskTests : EndToEndTest
{
    // What is there at the end is kept for the test.
    private const string OnTinyDisk = """
        mkdir disk && mount -t tmpfs -o size=$1 tiny disk || exit 1
        shift
        "$@"
        code=$?
        cp -r disk kept
        exit $code
        """;

    // Room for the lock file, the log and about five seconds of the timeline, but for no report.
    [Fact]
    public async Task A_run_goes_on_to_its_verdict_and_names_what_it_could_not_write()
    {
        await NeedsDiskAsync();
        var market = await MarketplaceProcess.StartAsync(Bench, Bench.At("market.db"));

        var ended = (await RunOnDiskAsync("16k", "--target", market.Address.ToString(), "--set", "phases.only.duration=7s")).With(ExitCodes.Passed);

        Assert.All(["timeline.jsonl", "run.record.gz", "summary.json", "report.html"], name => Assert.Contains(name, ended.Error, StringComparison.Ordinal));
        Assert.Contains("No space left", ended.Error, StringComparison.Ordinal);
        var summary = ResultsJson.Deserialize(ended.Output);
        var kept = new ResultFiles(Assert.Single(Directory.EnumerateDirectories(Bench.At("kept"))));
        Assert.Equal(7, summary.Phases[0].Seconds);
        Assert.Contains(summary.Notes, note => note.StartsWith("timeline.jsonl lacks ", StringComparison.Ordinal));
        Assert.InRange(ResultsJson.DeserializeLine(kept.WholeLines()[0]).Requests, 1, summary.Totals.Requests);
        Assert.All(Directory.EnumerateFiles(kept.Folder), file => Assert.Contains(Path.GetFileName(file), ResultFiles.AllNames));
    }

    // Room for the lock file, and not even for the line that the marketplace prints.
    [Fact]
    public async Task A_disk_that_is_full_from_the_start_costs_no_more_than_the_files()
    {
        await NeedsDiskAsync();

        var ended = (await RunOnDiskAsync("8k", "--set", "phases.only.duration=2s")).With(ExitCodes.Passed);

        Assert.True(ResultsJson.Deserialize(ended.Output).Totals.Requests > 0);
        Assert.Empty(Directory.EnumerateDirectories(Bench.Temp, "simulator-*"));
    }

    private async Task NeedsDiskAsync()
    {
        var probe = await Bench.StartAs(["sh", "-c", "unshare --user --map-root-user --mount mount -t tmpfs tiny tmp"]).EndAsync();
        Assert.SkipUnless(probe.ExitCode == 0, $"a disk of its own cannot be had here: {probe.Words}");
    }

    private Task<Ended> RunOnDiskAsync(string size, params string[] arguments) => Bench.StartAs(
        ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", OnTinyDisk, "sh", size,
         Bench.Executable, "run", Bench.Plan("calm"), "--out", "disk", "--json", .. arguments]).EndAsync();
}
