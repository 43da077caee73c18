using System.Buffers;

namespace Simulator.Model.Scripts.Templates;

/// <summary>Bytes with places for variables, encoded once and written for every request.</summary>
public sealed class Template(IReadOnlyList<TemplatePart> parts)
{
    private readonly TemplatePart[] _parts = [.. parts];

    public static Template Empty { get; } = new([]);

    public IReadOnlyList<TemplatePart> Parts => _parts;

    /// <summary>Writes the template with a user's values.</summary>
    /// <exception cref="FormatException">A value cannot stand where the template has it.</exception>
    public void WriteTo(IBufferWriter<byte> output, ScriptValues values)
    {
        foreach (ref readonly var part in _parts.AsSpan())
        {
            if (part.IsLiteral) output.Write(part.Literal.Span);
            else TemplateEscaping.Write(output, values[part.Slot], part.Escape);
        }
    }
}
