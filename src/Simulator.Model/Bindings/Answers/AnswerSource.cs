using System.Text.RegularExpressions;
using Simulator.Model.Bindings.Words;

namespace Simulator.Model.Bindings.Answers;

/// <summary>Where a field stands in an answer: in its JSON, in a header, or nowhere, where the binding itself says it.</summary>
/// <param name="Field">Which it is.</param>
/// <param name="Written">As the binding has it, for messages.</param>
/// <param name="PlanPath">Where it stands in the plan, for messages.</param>
public sealed record AnswerSource(AnswerField Field, AnswerKind Kind, string Written, string PlanPath)
{
    /// <summary>The header's name in lower case; empty where it stands in the JSON.</summary>
    public ReadOnlyMemory<byte> Header { get; init; }

    /// <summary>Whose first group is the value; null: all of it.</summary>
    public Regex? Match { get; init; }

    /// <summary>What the binding says; null where the answer does.</summary>
    public string? Constant { get; init; }

    /// <summary>An answer may come without it.</summary>
    public bool IsOptional { get; init; }

    /// <summary>Money is multiplied by it.</summary>
    public decimal Times { get; init; } = 1;

    public MoneyUnit Unit { get; init; }

    public ApiWords? Words { get; init; }
}
