using Simulator.EndToEnd.Tests.Processes;

namespace Simulator.EndToEnd.Tests;

/// <summary>The simulator itself is killed, which nothing can be done against: what was measured stays, and its marketplace goes with it.</summary>
public sealed class KilledTests : EndToEndTest
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Killed_in_mid_run_it_leaves_whole_seconds_and_no_process(bool isMarketplaceFrozen)
    {
        var run = Bench.Run(Bench.Plan("calm"));
        var market = await run.MarketplaceAsync();
        await run.SecondsAsync(2);
        if (isMarketplaceFrozen)
        {
            ProcessTable.Send(market, Signal.Stop);
        }

        run.Send(Signal.Kill);
        var ended = await run.EndAsync();

        Assert.Equal(128 + (int)Signal.Kill, ended.ExitCode);
        await Patience.UntilAsync("its marketplace is gone", () => !ProcessTable.Runs(market, SimulatorRun.MarketplaceWords));
        Assert.EndsWith("\n", run.Results.Text("timeline.jsonl"), StringComparison.Ordinal);
        var timeline = run.Results.Timeline;
        Assert.True(timeline.Count >= 2);
        Assert.Equal(Enumerable.Range(0, timeline.Count), timeline.Select(second => second.Second));
        Assert.True(timeline.Sum(second => second.Requests) > 0);
        Assert.False(run.Results.Has("summary.json"));
    }
}
