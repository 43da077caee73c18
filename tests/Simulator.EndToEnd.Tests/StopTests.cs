using Simulator.EndToEnd.Tests.Processes;
using Simulator.EndToEnd.Tests.Targets;
using Simulator.Metrics.Results;
using Simulator.Model.Runs;

namespace Simulator.EndToEnd.Tests;

/// <summary>Ctrl-C, and what build servers send instead of it.</summary>
public sealed class StopTests : EndToEndTest
{
    // The first request that freezes takes its time limit of 10 s, where nobody abandons it.
    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(10);

    public StopTests() => Assert.SkipWhen(
        ProcessTable.Ignores(Signal.Interrupt) || ProcessTable.Ignores(Signal.HangUp),
        "these tests were started where Ctrl-C or the end of the terminal is ignored, and so is all that they start");

    [Theory]
    [InlineData(nameof(Signal.Interrupt), "SIGINT", true)]
    [InlineData(nameof(Signal.HangUp), "SIGHUP", true)]
    [InlineData(nameof(Signal.Terminate), "SIGTERM", false)]
    public async Task One_signal_ends_a_run_early_with_its_reports(string signal, string name, bool isFromTerminal)
    {
        var run = Bench.Run(Bench.Plan("calm"), "--json");
        var market = await run.MarketplaceAsync();
        await run.SecondsAsync(2);

        run.Send(Enum.Parse<Signal>(signal));
        if (isFromTerminal)
        {
            // A terminal sends it to the marketplace as well, which has to serve until the run has drained.
            ProcessTable.Send(market, Enum.Parse<Signal>(signal));
        }

        var ended = (await run.EndAsync(TimeSpan.FromSeconds(20))).With(ExitCodes.StoppedBySignal);

        run.Results.AreComplete();
        var summary = ResultsJson.Deserialize(ended.Output);
        Assert.Equal((Verdict.Aborted, ExitCodes.StoppedBySignal, $"stopped by {name}"), (summary.Verdict, summary.ExitCode, summary.StopReason));
        Assert.True(summary.Totals.Requests > 0);
        Assert.Equal(0, summary.Totals.Failed);
        Assert.Equal("1", run.Results.JUnit.Attribute("errors")!.Value);
        NothingIsLeft(market);
    }

    [Fact]
    public async Task A_second_signal_does_not_wait_for_a_frozen_target()
    {
        var run = Bench.Run(Bench.Plan("calm"), "--set", "drain.limit=60s", "--json");
        var market = await run.MarketplaceAsync();
        await run.SecondsAsync(2);
        ProcessTable.Send(market, Signal.Stop);
        await run.UntilAsync("all users wait", () => run.Results.Timeline[^1] is { Requests: 0, InFlight: > 0 });

        run.Send(Signal.Interrupt);
        await run.UntilAsync("it drains", () => run.Results.Timeline[^1].PlannedUsers == 0);
        run.Send(Signal.Interrupt);
        var ended = (await run.EndAsync(AtOnce)).With(ExitCodes.StoppedBySignal);

        run.Results.AreComplete();
        var summary = ResultsJson.Deserialize(ended.Output);
        Assert.Equal((Verdict.Aborted, "stopped by SIGINT"), (summary.Verdict, summary.StopReason));
        Assert.True(summary.Totals.Outcomes.GetValueOrDefault("ok") > 0, string.Join(", ", summary.Totals.Outcomes));
        Assert.InRange(summary.Totals.Outcomes.GetValueOrDefault("abandoned"), 1, 22);   // twenty users and two administrators
        NothingIsLeft(market);
    }

    [Fact]
    public async Task Before_the_first_phase_a_signal_ends_it_without_a_result()
    {
        await using var target = await StubTarget.StartAsync(healthStatus: 200);
        var run = Bench.Run(Bench.Plan("calm"), "--target", target.Address, "--json");
        await run.UntilAsync("an account is being created", () => target.OtherRequests > 0);

        run.Send(Signal.Interrupt);
        var ended = (await run.EndAsync(AtOnce)).With(ExitCodes.StoppedBySignal);

        Assert.Empty(ended.Output);
        Assert.Contains("stopped", ended.Error, StringComparison.Ordinal);
        Assert.False(run.Results.Has("summary.json"));
    }

    [Theory]
    [InlineData("plan.lock.yaml", "seed")]
    [InlineData("marketplace.log", "listening")]
    [InlineData("simulator.log", "Remoting started")]
    [InlineData("simulator.log", "Singleton identified")]
    public async Task While_it_starts_a_signal_is_never_lost(string file, string word)
    {
        var run = Bench.Run(Bench.Plan("calm"), "--json");
        await run.UntilAsync($"{word} in {file}", () => run.HasFolder && run.Results.Has(file) && run.Results.Text(file).Contains(word, StringComparison.Ordinal));
        var markets = run.Marketplaces();

        run.Send(Signal.Interrupt);
        var ended = (await run.EndAsync(AtOnce)).With(ExitCodes.StoppedBySignal);

        Assert.Contains("stopped", ended.Error, StringComparison.Ordinal);
        NothingIsLeft([.. markets]);
    }

    private void NothingIsLeft(params int[] markets)
    {
        Assert.All(markets, market => Assert.False(ProcessTable.Runs(market, SimulatorRun.MarketplaceWords), $"process {market} still runs"));
        Assert.Empty(Directory.EnumerateDirectories(Bench.Temp, "simulator-*"));
    }
}
