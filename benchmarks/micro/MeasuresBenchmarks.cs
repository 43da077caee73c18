using BenchmarkDotNet.Attributes;
using Simulator.Metrics.Recording;
using Simulator.Model.Behaviour;
using Simulator.Model.Load;
using Simulator.Model.Marketplace;
using Simulator.Model.Plans;
using Simulator.Model.Scripts.Measures;

namespace Simulator.Benchmarks;

/// <summary>What it costs a scripted user to leave a group, and to feed each kind of metric. An operation is one call.</summary>
[InProcess]
[MemoryDiagnoser]
[InvocationCount(1)]
[WarmupCount(8)]
[IterationCount(15)]
public class MeasuresBenchmarks
{
    private const int Calls = 2_000_000;
    private const int Different = 4096;

    private static readonly UserKey User = new(0, "shoppers", 17);

    private readonly double[] _values = new double[Different];
    private MeasuresRecorder _recorder = null!;

    [GlobalSetup]
    public void Draw()
    {
        var plan = TypicalRun.Plan() with
        {
            Groups = ["checkout", "search"],
            Metrics = [new CustomMetric("basket", CustomMetricKind.Trend), new CustomMetric("orders", CustomMetricKind.Counter), new CustomMetric("soldOut", CustomMetricKind.Rate)],
        };
        _recorder = new MeasuresRecorder(new SeriesCatalog(plan, MarketSteps.All), RunSchedule.Of(plan).SegmentAt);
        var random = new Random(7);
        for (var i = 0; i < Different; i++) _values[i] = Math.Round(Math.Exp(3 + (random.NextDouble() * 3)), 2);
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Calls)]
    public void Group()
    {
        for (var i = 0; i < Calls; i++) _recorder.GroupLeft(User, i & 1, TimeSpan.FromMilliseconds(_values[i & (Different - 1)]), true, TimeSpan.FromSeconds(3));
    }

    [Benchmark(OperationsPerInvoke = Calls)]
    public void Trend()
    {
        for (var i = 0; i < Calls; i++) _recorder.Measured(User, 0, _values[i & (Different - 1)], TimeSpan.FromSeconds(3));
    }

    [Benchmark(OperationsPerInvoke = Calls)]
    public void Counter()
    {
        for (var i = 0; i < Calls; i++) _recorder.Measured(User, 1, _values[i & (Different - 1)], TimeSpan.FromSeconds(3));
    }

    [Benchmark(OperationsPerInvoke = Calls)]
    public void Rate()
    {
        for (var i = 0; i < Calls; i++) _recorder.Held(User, 2, (i & 3) == 0, TimeSpan.FromSeconds(3));
    }

    [IterationCleanup]
    public void Flip() => _recorder.Flip();
}
