namespace Simulator.Model.Scripts.Templates;

/// <summary>A stretch of a template: bytes that are always the same, or the place of a value.</summary>
/// <param name="Literal">UTF-8; empty where a value stands.</param>
/// <param name="Slot">The variable's number in its scenario; -1 where there is none.</param>
public readonly record struct TemplatePart(ReadOnlyMemory<byte> Literal, int Slot, TemplateEscape Escape)
{
    /// <summary>The variable, for messages.</summary>
    public string Name { get; init; } = "";

    /// <summary>What makes the value, where it is no variable's.</summary>
    public TemplateFunction? Function { get; init; }

    /// <summary>What becomes of the value before it is written, in this order.</summary>
    public TemplateFilter[]? Filters { get; init; }

    public bool IsLiteral => Slot < 0 && Function is null;
}
