using System.Buffers;

namespace Simulator.Model.Scripts.Templates;

/// <summary>Bytes with places for values, encoded once and written for every request.</summary>
public sealed class Template(IReadOnlyList<TemplatePart> parts)
{
    private readonly TemplatePart[] _parts = [.. parts];

    public static Template Empty { get; } = new([]);

    public IReadOnlyList<TemplatePart> Parts => _parts;

    /// <summary>Whether it is the same whoever writes it.</summary>
    public bool IsFixed { get; } = parts.All(part => part.IsLiteral);

    /// <summary>Writes the template with a user's values.</summary>
    /// <exception cref="UnsetVariableException">A variable is not set, or holds null where only a text can stand.</exception>
    /// <exception cref="FormatException">A value cannot stand where the template has it.</exception>
    public void WriteTo(IBufferWriter<byte> output, ScriptValues values)
    {
        foreach (ref readonly var part in _parts.AsSpan())
        {
            if (part.IsLiteral) output.Write(part.Literal.Span);
            else TemplateValue.Write(output, in part, values);
        }
    }

    /// <summary>Writes it as a value: a template that is one place and nothing else keeps the value's kind, any other is a text.</summary>
    /// <returns>The kind of what was written, without quotes.</returns>
    /// <exception cref="FormatException">As from <see cref="WriteTo"/>.</exception>
    public ValueKind WriteValue(IBufferWriter<byte> output, ScriptValues values)
    {
        if (_parts is [{ IsLiteral: false } only])
        {
            return TemplateValue.WriteBare(output, in only, values);
        }

        WriteTo(output, values);
        return ValueKind.Text;
    }

    /// <summary>Puts what it says into a variable.</summary>
    /// <exception cref="FormatException">As from <see cref="WriteTo"/>; the variable is as it was.</exception>
    public void SetTo(int slot, ScriptValues values)
    {
        var scratch = Scratch.Take();
        try
        {
            var kind = WriteValue(scratch, values);
            values.Set(slot, scratch.WrittenSpan, kind);
        }
        finally
        {
            Scratch.Return(scratch);
        }
    }
}
