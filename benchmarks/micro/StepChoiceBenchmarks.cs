using BenchmarkDotNet.Attributes;
using Simulator.Host.Plans;
using Simulator.Model.Behaviour;
using Simulator.Model.Marketplace;

namespace Simulator.Benchmarks;

/// <summary>
/// What it costs to decide one step: learn from the answer, choose, draw the pause, compose the call. The users of the quickstart, whose baseline lasts long enough; an operation is one step.
/// </summary>
[InProcess]
[MemoryDiagnoser]
[InvocationCount(1)]
[WarmupCount(8)]
[IterationCount(15)]
public class StepChoiceBenchmarks
{
    private const int StepsCounted = 200_000;

    private RecordedLives _lives = null!;
    private IBehaviour[] _minds = null!;

    /// <summary>Whether the conduct recorder listens, as in every run.</summary>
    [Params(false, true)]
    public bool Watched { get; set; }

    [GlobalSetup]
    public void Record()
    {
        var loader = new PlanLoader(PlanPaths.Default, _ => null, MarketSteps.All);
        _lives = new RecordedLives(loader.Load("quickstart", new PlanOverrides { Sets = ["phases.baseline.duration=15m"] }).Plan!, StepsCounted);
        if (_lives.Steps < StepsCounted) throw new InvalidOperationException($"only {_lives.Steps} steps were lived");
    }

    [IterationSetup]
    public void Bear() => _minds = _lives.Born(Watched);

    [Benchmark(OperationsPerInvoke = StepsCounted)]
    public void Step() => _lives.Live(_minds);
}
