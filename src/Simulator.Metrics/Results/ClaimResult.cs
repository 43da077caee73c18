namespace Simulator.Metrics.Results;

/// <summary>How a claim about the traffic ended.</summary>
public enum ClaimResult : byte
{
    /// <summary>Nothing speaks against it.</summary>
    Held,

    /// <summary>The traffic differs from the plan by more than chance and more than a trifle.</summary>
    Failed,

    /// <summary>Too few data, or the claim does not apply.</summary>
    NotJudged,

    /// <summary>There is nothing to hold it against.</summary>
    Shown,
}
