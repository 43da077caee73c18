namespace Simulator.Fuzz;

/// <summary>How many answers are drawn, and from which chance.</summary>
internal sealed record FuzzPlan
{
    public long Executions { get; init; } = 10_000_000;

    public ulong Seed { get; init; } = 1;

    /// <summary>How many threads share the work; what is drawn does not depend on it.</summary>
    public int Lanes { get; init; } = 1;

    /// <summary>The only execution that is to run, to see a failure again; null: all.</summary>
    public long? Only { get; init; }
}
