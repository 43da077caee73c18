using Simulator.Model.Behaviour;

namespace Simulator.Model.Bindings.Answers;

/// <summary>What an answer means to a user, or what is wrong with it.</summary>
/// <param name="Finding">Null where nothing is learned.</param>
/// <param name="Problem">In words; null where the answer has what it is to have.</param>
/// <param name="PlanPath">Where in the plan stands what could not be had; empty without a problem.</param>
public readonly record struct ApiReading(OutcomeClass Outcome, Finding? Finding, string? Problem = null, string PlanPath = "")
{
    /// <summary>What a log-in gives; null where the answer has none.</summary>
    public string? Access { get; init; }

    public string? Refresh { get; init; }

    public string? UserId { get; init; }
}
