namespace Simulator.Metrics.Conformance;

/// <summary>What was found on a claim, before it is judged among the others.</summary>
/// <param name="Name">Such as <c>contractors: contractor/list</c>.</param>
/// <param name="Test">How it was tested.</param>
internal sealed record Evidence(string Name, string Test, long Samples)
{
    public double? Statistic { get; init; }

    /// <summary>Chance of the statistic under the plan; null where nothing is left to chance.</summary>
    public double? P { get; init; }

    public double? Effect { get; init; }

    /// <summary>A smaller effect fails nothing.</summary>
    public double EffectLimit { get; init; }

    /// <summary>Whether it holds, where chance has no part in it.</summary>
    public bool? Holds { get; init; }

    /// <summary>Why it could not be judged.</summary>
    public string? NotJudged { get; init; }

    /// <summary>Measured and planned in words.</summary>
    public string Detail { get; init; } = "";

    /// <summary>The words for too few data.</summary>
    public Evidence Needs(long samples) => this with { NotJudged = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"n = {Samples:N0}, needs {samples:N0}") };
}
