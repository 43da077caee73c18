namespace Simulator.Model.Scripts.Answers;

/// <summary>What an answer has to be.</summary>
public sealed record Check
{
    public static Check None { get; } = new();

    /// <summary>One of these; empty: whatever is below 400.</summary>
    public IReadOnlyList<int> Statuses { get; init; } = [];

    /// <summary>Those that are a legal answer of the business: somebody else was first.</summary>
    public IReadOnlyList<int> Conflicts { get; init; } = [];

    /// <summary>The same for answers that are told by more than their status, such as a 200 whose JSON says so; null where there are none.</summary>
    public Check? Conflict { get; init; }

    /// <summary>Those that ask to come back later, as 429 does in any case.</summary>
    public IReadOnlyList<int> Retries { get; init; } = [];

    /// <summary>What its headers are.</summary>
    public IReadOnlyList<HeaderExpectation> Headers { get; init; } = [];

    /// <summary>What stands in its JSON.</summary>
    public IReadOnlyList<JsonExpectation> Json { get; init; } = [];

    /// <summary>What its body is.</summary>
    public IReadOnlyList<TextExpectation> Body { get; init; } = [];

    /// <summary>Bytes that its body has at most, as it was sent.</summary>
    public long MostBytes { get; init; } = long.MaxValue;

    /// <summary>Where the check stands in the plan, for messages.</summary>
    public string PlanPath { get; init; } = "";
}
