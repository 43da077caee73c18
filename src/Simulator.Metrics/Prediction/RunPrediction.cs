namespace Simulator.Metrics.Prediction;

/// <summary>What a plan will do, from living it in virtual time before anything is sent (docs/decisions/0015).</summary>
public sealed record RunPrediction
{
    /// <summary>What was assumed of the target, such as <c>answers at once</c>.</summary>
    public required string Target { get; init; }

    /// <summary>Part of the population that was lived, 0 to 1; figures are those of the whole.</summary>
    public required double Scale { get; init; }

    /// <summary>Part of the plan's time that was lived, 0 to 1.</summary>
    public required double SimulatedFor { get; init; }

    /// <summary>How many times it was lived, each with a seed of its own; figures are means over all.</summary>
    public required int Lives { get; init; }

    /// <summary>In the plan's order, one for each.</summary>
    public required IReadOnlyList<PredictedSegment> Segments { get; init; }

    /// <summary>Shares over the whole run, by the names of the claims that are made of them.</summary>
    public required IReadOnlyDictionary<string, double> Business { get; init; }

    /// <summary>Little's law for users in session, over the longest stretch of one load; null where there is none.</summary>
    public required LittleCheck? Sessions { get; init; }

    /// <summary>The same for open jobs.</summary>
    public required LittleCheck? OpenJobs { get; init; }
}
