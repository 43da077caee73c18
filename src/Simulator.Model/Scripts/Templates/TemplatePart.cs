namespace Simulator.Model.Scripts.Templates;

/// <summary>A stretch of a template: bytes that are always the same, or the place of a variable.</summary>
/// <param name="Literal">UTF-8; empty where a variable stands.</param>
/// <param name="Slot">The variable's number in its scenario; -1 for a literal.</param>
public readonly record struct TemplatePart(ReadOnlyMemory<byte> Literal, int Slot, TemplateEscape Escape)
{
    public bool IsLiteral => Slot < 0;
}
