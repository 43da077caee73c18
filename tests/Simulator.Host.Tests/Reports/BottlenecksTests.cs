using Simulator.Host.Reports;
using Simulator.Model.Runs;

namespace Simulator.Host.Tests.Reports;

public sealed class BottlenecksTests
{
    [Fact]
    public void They_are_told_with_the_figures_that_carry_them()
    {
        var seen = Bottlenecks.Seen(SampleRun.Summary());

        Assert.Equal(4, seen.Count);
        Assert.StartsWith("The first limit missed was response p99 of stress/1500: 912 ms measured", seen[0], StringComparison.Ordinal);
        Assert.Contains("stress/1000 held it with 410 ms (99,000 samples)", seen[0], StringComparison.Ordinal);
        Assert.Equal("From stress/1000 to stress/1500 users grew by 50 % and requests/s fell by 10 % (990 to 891): throughput did not follow the load.", seen[1]);
        Assert.Contains("were “place a bid”, most often timeout (903)", seen[2], StringComparison.Ordinal);
        Assert.StartsWith("The slowest step was “pay the deposit” with a P95 of 702 ms over 12,655 samples", seen[3], StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_held_everything_has_none_and_asks_for_nothing()
    {
        var sound = SampleRun.Summary();
        sound = sound with
        {
            Verdict = Verdict.Pass, Thresholds = [.. sound.Thresholds.Where(gate => gate.Verdict == Verdict.Pass)], Phases = [sound.Phases[0]],
            Totals = sound.Totals with { Failed = 0 }, Steps = [sound.Steps[^1]],
        };

        Assert.Empty(Bottlenecks.Seen(sound));
        Assert.Equal(["These figures call for no change. Keep this result as the baseline for the next one."], Recommendations.From(sound));
    }

    [Fact]
    public void A_limit_of_the_whole_run_comes_after_those_of_its_phases()
    {
        var run = SampleRun.Summary();

        Assert.Equal("stress/1500", Bottlenecks.FirstMissed(run with { Thresholds = [.. run.Thresholds.Reverse()] })?.Scope);
    }
}
