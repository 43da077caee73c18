using Simulator.Metrics.Results;
using Simulator.Metrics.Snapshots;
using static Simulator.Metrics.Tests.TestRun;

namespace Simulator.Metrics.Tests.Aggregation;

public class InvalidSecondsTests
{
    private readonly TestRun _run = new(PlanWith());
    private int _second;

    [Fact]
    public void A_second_says_why_it_is_invalid()
    {
        Assert.Empty(Live(lagMs: 5, cpu: 0.5).InvalidBecause);
        Assert.Equal([InvalidCause.Lag], Live(lagMs: 25, cpu: 0.5).InvalidBecause);
        Assert.Equal([InvalidCause.Cpu], Live(lagMs: 5, cpu: 0.95).InvalidBecause);
        Assert.Equal([InvalidCause.Lag, InvalidCause.Cpu, InvalidCause.StoodStill], Live(lagMs: 1200, cpu: 0.95).InvalidBecause);
        Assert.Equal([InvalidCause.NoData], _run.Ledger.CloseSecond(_second).Record.InvalidBecause);
    }

    [Fact]
    public void Seconds_on_end_with_the_same_reasons_are_one_stretch()
    {
        Live(5, 0.5);
        Live(25, 0.5);
        Live(40, 0.7);
        Live(5, 0.95);
        Live(5, 0.5);
        Live(5, 0.95);

        var generator = _run.Summary().Generator;

        Assert.Equal(
            [(1, 2, InvalidCause.Lag), (3, 3, InvalidCause.Cpu), (5, 5, InvalidCause.Cpu)],
            generator.InvalidStretches.Select(stretch => (stretch.From, stretch.To, Assert.Single(stretch.Because))));
        Assert.Equal((40, 0.7), (generator.InvalidStretches[0].LagMaxMs, generator.InvalidStretches[0].CpuShare));
        Assert.Equal([1, 2, 3, 5], generator.FirstInvalidSeconds);
    }

    [Fact]
    public void The_generators_own_series_reach_the_timeline_and_the_summary()
    {
        var starts = Series(default, 1_000, 30_000).Response;
        var second = Live(5, 0.5, generator => generator with
        {
            StartLag = starts, LongestGcPause = TimeSpan.FromMilliseconds(4), Collections = new GcCollections(3, 2, 1),
            PoolDelay = TimeSpan.FromMilliseconds(7), PoolQueue = 12,
        }).Generator;
        Live(5, 0.5, generator => generator with { PoolDelay = TimeSpan.FromMilliseconds(2), Collections = new GcCollections(1, 0, 0) });

        Assert.Equal((30, 1, 4, 7, 12), (second.StartLagMaxMs, second.LateStarts, second.GcLongestMs, second.PoolDelayMs, second.PoolQueue));
        Assert.Equal(new GcCollections(3, 2, 1), second.Collections);
        var generator = _run.Summary().Generator;
        Assert.Equal((2, 1, 4, 7, 12), (generator.StartLagMs!.Count, generator.LateStarts, generator.GcLongestMs, generator.PoolDelayMaxMs, generator.PoolQueueMax));
        Assert.Equal(new GcCollections(4, 2, 1), generator.Collections);
    }

    [Fact]
    public void Each_phase_knows_how_late_its_own_steps_and_sessions_were()
    {
        Late(segment: 0, lagMs: 80, startLagMs: 40);
        Late(segment: 1, lagMs: 2, startLagMs: 1);
        Late(segment: 2, lagMs: 3, startLagMs: 1);

        var phases = _run.Summary().Phases;

        Assert.Equal([80, 3, null], phases.Select(phase => phase.LagMs?.Max));
        Assert.Equal([40, 1, null], phases.Select(phase => phase.StartLagMs?.Max));
        Assert.Equal([2, 3], phases[1].Levels.Select(level => level.LagMs!.Max));
    }

    private void Late(int segment, long lagMs, long startLagMs)
    {
        var generator = new GeneratorSnapshot(Series(default, lagMs * 1000).Response, 0.1, 0.1, 100, TimeSpan.Zero) { StartLag = Series(default, startLagMs * 1000).Response };
        _run.Ledger.Merge(Snapshot("node", _second + 1, _second, segment) with { Generator = generator });
        _run.Ledger.CloseSecond(_second++);
    }

    private SecondRecord Live(double lagMs, double cpu, Func<GeneratorSnapshot, GeneratorSnapshot>? with = null)
    {
        var generator = new GeneratorSnapshot(Series(default, (long)(lagMs * 1000)).Response, cpu, cpu, 100, TimeSpan.Zero);
        _run.Ledger.Merge(Snapshot("node", _second + 1, _second, 0) with { Generator = with?.Invoke(generator) ?? generator });
        return _run.Ledger.CloseSecond(_second++).Record;
    }
}
