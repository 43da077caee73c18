using BenchmarkDotNet.Attributes;
using Simulator.Metrics.Recording;
using Simulator.Model.Behaviour;
using Simulator.Model.Marketplace;

namespace Simulator.Benchmarks;

/// <summary>What it costs to record one finished request, alone and beside a second thread that records as much. An operation is one sample of one thread.</summary>
[InProcess]
[MemoryDiagnoser]
[InvocationCount(1)]
[WarmupCount(8)]
[IterationCount(15)]
public class RecorderBenchmarks
{
    private const int Samples = 2_000_000;
    private const int Different = 4096;

    private readonly Sample[] _samples = new Sample[Different];
    private SampleRecorder _recorder = null!;

    [GlobalSetup]
    public void Draw()
    {
        var plan = TypicalRun.Plan();
        _recorder = new SampleRecorder(new SeriesCatalog(plan, MarketSteps.All));
        var random = new Random(7);
        for (var i = 0; i < Different; i++)
        {
            var service = (long)Math.Exp(7 + (random.NextDouble() * 3));
            _samples[i] = new Sample(random.Next(plan.Populations.Count), random.Next(8), 0, OutcomeClass.Ok, service + random.Next(500), service);
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Samples)]
    public void OneThread() => Record();

    [Benchmark(OperationsPerInvoke = Samples)]
    public void TwoThreads()
    {
        var other = new Thread(Record);
        other.Start();
        Record();
        other.Join();
    }

    [IterationCleanup]
    public void Flip() => _recorder.Flip();

    private void Record()
    {
        for (var i = 0; i < Samples; i++) _recorder.Record(_samples[i & (Different - 1)]);
    }
}
