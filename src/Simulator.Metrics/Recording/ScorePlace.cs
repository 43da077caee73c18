namespace Simulator.Metrics.Recording;

/// <summary>Four counters of a score: how often, its sum, the sum of its variances under the plan, and what is counted besides: a coin's takes, choices that say something.</summary>
/// <param name="Start">Of the first counter.</param>
public readonly record struct ScorePlace(int Start)
{
    public const int Width = 4;

    public int Count => Start;

    public int Sum => Start + 1;

    public int Variance => Start + 2;

    public int Taken => Start + 3;
}
