using BenchmarkDotNet.Running;
using Simulator.Benchmarks;

if (args is ["loop", .. var rest])
{
    return await EngineLoop.RunAsync(rest);
}

BenchmarkSwitcher.FromAssembly(typeof(StepChoiceBenchmarks).Assembly).Run(args);
return 0;
