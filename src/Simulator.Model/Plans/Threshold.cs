namespace Simulator.Model.Plans;

/// <summary>A goal for one figure of one scope of the run.</summary>
public sealed record Threshold
{
    /// <summary>What the plan calls it; made from metric and scope where the plan does not.</summary>
    public required string Name { get; init; }

    public required ThresholdScope Scope { get; init; }

    public required Metric Metric { get; init; }

    public required Limits Limits { get; init; }

    /// <summary>Judged over each window of this length; null: over the whole scope. Whole seconds, at least 1.</summary>
    public TimeSpan? Window { get; init; }

    /// <summary>Judged only in seconds in which this many users or fewer were active; null: always.</summary>
    public int? WhileUsersAtMost { get; init; }

    public ThresholdAction Action { get; init; } = new ThresholdAction.None();

    /// <summary>False: reported, and not part of the verdict.</summary>
    public bool Gates { get; init; } = true;
}
