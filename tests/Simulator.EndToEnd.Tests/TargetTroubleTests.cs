using Simulator.EndToEnd.Tests.Processes;
using Simulator.EndToEnd.Tests.Targets;
using Simulator.Metrics.Results;
using Simulator.Model.Behaviour;
using Simulator.Model.Runs;

namespace Simulator.EndToEnd.Tests;

/// <summary>A target that dies, freezes or is slow while it is under load.</summary>
public sealed class TargetTroubleTests : EndToEndTest
{
    [Fact]
    public async Task A_target_that_is_killed_gives_lost_connections_and_the_plan_gives_up()
    {
        var run = Bench.Run(Bench.Plan("guarded"), "--json");
        var market = await run.MarketplaceAsync();
        await run.SecondsAsync(2);

        ProcessTable.Send(market, Signal.Kill);
        (await run.EndAsync()).With(ExitCodes.ThresholdFailed);

        var summary = Complete(run);
        Assert.True(Of(summary, OutcomeClass.Connection) > 0, string.Join(", ", summary.Totals.Outcomes));
        Assert.Equal("threshold breached: broken by errors", summary.StopReason);
        Assert.True(summary.DurationSeconds < 30, $"gave up after {summary.DurationSeconds} s");
        Assert.Empty(Directory.EnumerateDirectories(Bench.Temp, "simulator-*"));
    }

    [Fact]
    public async Task Without_a_guard_the_plan_goes_on_without_its_target_and_meets_it_again()
    {
        var file = Bench.At("market.db");
        var market = await MarketplaceProcess.StartAsync(Bench, file);
        var run = Bench.Run(Bench.Plan("calm"), "--target", market.Address.ToString(), "--set", "phases.only.duration=7s");
        await run.SecondsAsync(2);

        market.Send(Signal.Kill);
        await market.EndAsync();
        await run.UntilAsync("a lost connection", () => run.Results.Timeline.Any(second => second.Failed > 0));
        await MarketplaceProcess.StartAsync(Bench, file, market.Address.ToString());
        (await run.EndAsync()).With(ExitCodes.Passed);

        var summary = Complete(run);
        Assert.True(Of(summary, OutcomeClass.Connection) > 0, string.Join(", ", summary.Totals.Outcomes));
        Assert.Equal(0, Of(summary, OutcomeClass.ClientError));
        Assert.True(run.Results.Timeline.Last(second => second.Requests > 0).Failed == 0, "the last second with requests was served again");
    }

    [Fact]
    public async Task A_target_that_freezes_breaches_by_what_is_in_flight()
    {
        var market = await MarketplaceProcess.StartAsync(Bench, Bench.At("market.db"));
        var run = Bench.Run(
            Bench.Plan("guarded"), "--target", market.Address.ToString(), "--set", "drain.limit=1s", "--set", """client.patience={"law":"constant","value":"60s"}""");
        await run.SecondsAsync(2);

        // Nobody gives up, and no answer comes within the time limits of 10 and 30 s, so nothing but what waits can tell.
        market.Send(Signal.Stop);
        (await run.EndAsync(TimeSpan.FromSeconds(30))).With(ExitCodes.ThresholdFailed);
        market.Send(Signal.Continue);

        var summary = Complete(run);
        Assert.Equal("threshold breached: broken by latency", summary.StopReason);
        Assert.True(Of(summary, OutcomeClass.Abandoned) > 0, string.Join(", ", summary.Totals.Outcomes));
        Assert.True(await market.IsHealthyAsync());
    }

    [Fact]
    public async Task A_target_that_freezes_for_a_while_gives_timeouts()
    {
        var market = await MarketplaceProcess.StartAsync(Bench, Bench.At("market.db"));
        var run = Bench.Run(
            Bench.Plan("calm"), "--target", market.Address.ToString(), "--set", "phases.only.duration=7s",
            "--set", "target.timeouts.read=1s", "--set", "target.timeouts.write=1s",
            "--set", """thresholds=[{"metric":"response.max","target":"< 900ms"}]""");
        await run.SecondsAsync(2);

        market.Send(Signal.Stop);
        await run.UntilAsync("timeouts", () => run.Results.Timeline.Any(second => second.Outcomes.ContainsKey(Word(OutcomeClass.Timeout))));
        market.Send(Signal.Continue);
        (await run.EndAsync()).With(ExitCodes.ThresholdFailed);

        var summary = Complete(run);
        Assert.True(Of(summary, OutcomeClass.Timeout) > 0, string.Join(", ", summary.Totals.Outcomes));
        Assert.True(summary.Totals.ResponseTimeMs!.Max >= 1000, $"a timeout counts with its time: {summary.Totals.ResponseTimeMs}");
        Assert.Equal("plan completed", summary.StopReason);
    }

    [Fact]
    public async Task A_target_that_is_slow_fails_the_gate_on_its_response_times()
    {
        var market = await MarketplaceProcess.StartAsync(Bench, Bench.At("market.db"));
        await using SlowProxy proxy = new(market.Address, TimeSpan.FromMilliseconds(250));
        var run = Bench.Run(
            Bench.Plan("calm"), "--target", proxy.Address, "--set", "phases.only.duration=4s", "--json",
            "--set", """thresholds=[{"metric":"response.p99","target":"< 200ms"},{"metric":"errorRate","target":"< 1%"}]""");

        var ended = (await run.EndAsync()).With(ExitCodes.ThresholdFailed);

        var summary = Complete(run);
        Assert.True(summary.Totals.ResponseTimeMs!.P50 >= 250, $"{summary.Totals.ResponseTimeMs}");
        Assert.True(summary.Totals.ServiceTimeMs!.P50 >= 250, $"{summary.Totals.ServiceTimeMs}");
        Assert.Equal([Verdict.Fail, Verdict.Pass], summary.Thresholds.Select(threshold => threshold.Verdict));
        Assert.Equal("1", run.Results.JUnit.Attribute("failures")!.Value);
        Assert.Equal(ExitCodes.ThresholdFailed, ResultsJson.Deserialize(ended.Output).ExitCode);
    }

    [Fact]
    public async Task A_target_that_breaks_under_stress_is_led_to_recovery_where_the_plan_says_so()
    {
        var market = await MarketplaceProcess.StartAsync(Bench, Bench.At("market.db"));
        await using SlowProxy proxy = new(market.Address, TimeSpan.FromMilliseconds(250));
        var run = Bench.Run(Bench.Plan("stress"), "--target", proxy.Address);

        (await run.EndAsync()).With(ExitCodes.ThresholdFailed);

        var summary = Complete(run);
        Assert.InRange(summary.Phases[0].Seconds, 1, 20);
        Assert.Equal(2, summary.Phases[1].Seconds);
        Assert.True(summary.Phases[1].Requests > 0);
        Assert.Contains(summary.Notes, note => note.Contains("went on with phase recovery", StringComparison.Ordinal));
        Assert.Equal("plan completed", summary.StopReason);
    }

    private static RunSummary Complete(SimulatorRun run)
    {
        run.Results.AreComplete();
        return run.Results.Summary;
    }

    private static long Of(RunSummary summary, OutcomeClass outcome) => summary.Totals.Outcomes.GetValueOrDefault(Word(outcome));

    private static string Word(OutcomeClass outcome) => CamelNames.Outcomes[(int)outcome];
}
