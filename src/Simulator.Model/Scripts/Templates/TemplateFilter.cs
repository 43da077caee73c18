namespace Simulator.Model.Scripts.Templates;

/// <summary>A filter behind a value: <c>{{x | lower}}</c>.</summary>
/// <param name="Value">Of a default, as UTF-8.</param>
/// <param name="ValueKind">Of a default.</param>
public sealed record TemplateFilter(TemplateFilterKind Kind, ReadOnlyMemory<byte> Value = default, ValueKind ValueKind = ValueKind.Text);
