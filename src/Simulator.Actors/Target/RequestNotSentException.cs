using Simulator.Model.Behaviour;

namespace Simulator.Actors.Target;

/// <summary>A binding has no request to send for a call, and has said why itself: the user learns this outcome at once.</summary>
/// <param name="outcome">What the call counts as.</param>
/// <param name="finding">What the user learns from it.</param>
public sealed class RequestNotSentException(OutcomeClass outcome, Finding? finding) : Exception("the request was not sent")
{
    public OutcomeClass Outcome => outcome;

    public Finding? Finding => finding;

    /// <summary>Where in the plan stands what could not be written; null where nobody says.</summary>
    public string? PlanPath { get; init; }

    /// <summary>What could not be written; an <see cref="Model.Scripts.Templates.UnsetVariableException"/> where a variable is lacking.</summary>
    public FormatException? Cause { get; init; }
}
