namespace Simulator.Model.Scripts.Answers;

/// <summary>What the first header of a name has to be.</summary>
/// <param name="LowerName">In lower case, as UTF-8.</param>
/// <param name="Exists">Whether there has to be one at all.</param>
/// <param name="Texts">What its value has to be.</param>
/// <param name="PlanPath">Where it stands in the plan.</param>
public sealed record HeaderExpectation(string Name, ReadOnlyMemory<byte> LowerName, bool Exists, IReadOnlyList<TextExpectation> Texts, string PlanPath);
