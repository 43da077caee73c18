using Simulator.Model.Scripts.Templates;

namespace Simulator.Model.Scripts.Answers;

/// <summary>Takes a value out of an answer into a variable.</summary>
/// <param name="Name">The variable.</param>
/// <param name="Slot">Its number in the scenario.</param>
/// <param name="Source">Where the value stands in the answer.</param>
/// <param name="PlanPath">Where the capture stands in the plan, for messages.</param>
public sealed record Capture(string Name, int Slot, CaptureSource Source, string PlanPath)
{
    /// <summary>The variable stands in a header, where no control character can.</summary>
    public bool IsForHeader { get; init; }

    /// <summary>Where nothing is found the variable is not set, and the step is right all the same.</summary>
    public bool IsOptional { get; init; }

    /// <summary>What the variable holds where nothing is found; null for none.</summary>
    public TemplateFilter? Default { get; init; }

    /// <summary>Tidies up after the source was asked.</summary>
    /// <param name="missing">What was found instead, in words; null where the value was taken.</param>
    /// <returns>What is wrong with the answer; null where nothing is.</returns>
    public string? Settle(string? missing, ScriptValues values)
    {
        if (missing is null && values.KindOf(Slot) == ValueKind.Null && !IsOptional)
        {
            missing = $"{Source.Words} is null";
        }

        if (missing is null)
        {
            return IsForHeader && TemplateEscaping.IsBarredFromHeaders(values[Slot]) ? $"{Source.Words} has a control character in it, which cannot stand in a header" : null;
        }

        if (Default is { } otherwise)
        {
            values.Set(Slot, otherwise.Value.Span, otherwise.ValueKind);
            return null;
        }

        values.Clear(Slot);
        return IsOptional ? null : missing;
    }
}
