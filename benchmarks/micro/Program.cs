using BenchmarkDotNet.Running;
using Simulator.Benchmarks;

if (args is ["loop", .. var rest])
{
    return await EngineLoop.RunAsync(rest);
}

if (args is ["idle", .. var lanes])
{
    return await EngineIdle.RunAsync(lanes);
}

BenchmarkSwitcher.FromAssembly(typeof(StepChoiceBenchmarks).Assembly).Run(args);
return 0;
