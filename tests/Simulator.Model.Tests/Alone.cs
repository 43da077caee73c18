namespace Simulator.Model.Tests;

/// <summary>Tests that weigh the process's memory: nothing else runs meanwhile.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
