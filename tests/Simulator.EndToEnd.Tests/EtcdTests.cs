using Simulator.EndToEnd.Tests.Processes;
using Simulator.Model.Runs;

namespace Simulator.EndToEnd.Tests;

/// <summary>The sample at a service that was not written for the simulator: a plan alone sets etcd up, lets users in, loads it and leaves it as it was.</summary>
public sealed class EtcdTests : EndToEndTest
{
    private static readonly string Plan = Repository.At("samples/strangers/etcd/stock.yaml");

    [Fact]
    public async Task A_strangers_api_is_loaded_judged_and_left_clean_by_a_plan_alone()
    {
        var etcd = await EtcdProcess.StartAsync(Bench);
        var run = Bench.Run(
            Plan, "--target", etcd.Address.ToString(), "--seed", "7", "--think-scale", "0.3", "--set", "phases.warmup.duration=2s", "--set", "phases.steady.duration=6s", "--set", "thresholds=[{\"metric\":\"errorRate\",\"target\":\"< 0.01%\"}]",
            "--set", "validity.lagP99=60s", "--set", "validity.cpu=100%", "--set", "validity.invalidShare=100%");
        (await run.EndAsync()).With(ExitCodes.Passed);

        var summary = run.Results.Summary;
        Assert.Equal(0, summary.Totals.Failed);
        Assert.True(summary.Totals.Requests > 50, $"{summary.Totals.Requests} requests");
        Assert.True(summary.Totals.BusinessConflicts > 0, "twenty clerks at ten goods were never in each other's way");
        Assert.Equal(0, Assert.Single(summary.Groups, group => group.Name == "take a good").Failed);
        Assert.Equal(0, await etcd.KeysAsync());
    }
}
