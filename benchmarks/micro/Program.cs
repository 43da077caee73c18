using BenchmarkDotNet.Running;
using Simulator.Benchmarks;

BenchmarkSwitcher.FromAssembly(typeof(StepChoiceBenchmarks).Assembly).Run(args);
