namespace Simulator.Behaviour;

/// <summary>What came back for a <see cref="Step"/>.</summary>
/// <param name="Call">The operation that was asked for.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Finding">What was learned, null where nothing was (errors, conflicts, empty answers).</param>
public sealed record Answer(Call Call, OutcomeClass Outcome, Finding? Finding)
{
    /// <summary>How long the target asked to be left alone, null where it did not.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
