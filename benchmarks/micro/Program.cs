using BenchmarkDotNet.Running;

// dotnet run --project benchmarks/micro -c Release -- --filter '*StepChoice*'
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
