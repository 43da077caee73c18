namespace Simulator.Model.Scripts.Answers;

/// <summary>What an answer has to be.</summary>
/// <param name="Statuses">One of these; empty: whatever is below 400.</param>
/// <param name="Json">What stands in its JSON.</param>
/// <param name="Body">UTF-8 that stands somewhere in its body; empty: whatever.</param>
/// <param name="PlanPath">Where the check stands in the plan, for messages.</param>
public sealed record Check(IReadOnlyList<int> Statuses, IReadOnlyList<JsonExpectation> Json, ReadOnlyMemory<byte> Body, string PlanPath)
{
    public static Check None { get; } = new([], [], default, "");
}
