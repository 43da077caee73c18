using Simulator.Model.Runs;

namespace Simulator.EndToEnd.Tests;

/// <summary>The results folder stops taking data. A limit on the size of files stands in for a full disk: writing fails in the same way, in the midst of a file.</summary>
public sealed class FullDiskTests : EndToEndTest
{
    [Fact]
    public async Task A_run_goes_on_to_its_verdict_and_names_what_it_could_not_write()
    {
        var market = await Processes.MarketplaceProcess.StartAsync(Bench, Bench.At("market.db"));
        var results = Bench.At("results");
        string[] run = [Bench.Executable, "run", Bench.Plan("calm"), "--target", market.Address.ToString(), "--out", results, "--set", "phases.only.duration=8s"];

        // 12 blocks of 512 bytes: some seconds of the timeline fit, the reports do not. What the runtime maps must not count.
        var process = Bench.StartAs(["/bin/sh", "-c", "trap '' XFSZ; ulimit -f 12; DOTNET_EnableWriteXorExecute=0 exec \"$@\"", "sh", .. run]);
        var ended = (await process.EndAsync()).With(ExitCodes.Passed);

        Assert.Contains("timeline.jsonl", ended.Words, StringComparison.Ordinal);
        Assert.Contains("summary.json", ended.Words, StringComparison.Ordinal);
        Assert.Contains("report.html", ended.Words, StringComparison.Ordinal);
        var folder = new Results.ResultFiles(Assert.Single(Directory.EnumerateDirectories(results)));
        Assert.NotEmpty(folder.WholeLines());
        Assert.All(Directory.EnumerateFiles(folder.Folder), file => Assert.DoesNotContain(".tmp", file, StringComparison.Ordinal));
    }
}
