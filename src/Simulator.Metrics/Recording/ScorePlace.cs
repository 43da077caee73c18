namespace Simulator.Metrics.Recording;

/// <summary>Four counters of a score: how often, its sum, the sum of its variances under the plan, and what was counted by itself (a coin's takes).</summary>
/// <param name="Start">Of the first counter.</param>
public readonly record struct ScorePlace(int Start)
{
    public const int Width = 4;

    public int Count => Start;

    public int Sum => Start + 1;

    public int Variance => Start + 2;

    public int Taken => Start + 3;
}
