using System.Buffers;

namespace Simulator.Model.Scripts.Templates;

/// <summary>Writes the value of one place: finds or makes it, sends it through its filters, writes it as its place asks for.</summary>
internal static class TemplateValue
{
    /// <exception cref="FormatException">There is no value, or none that can stand there.</exception>
    public static void Write(IBufferWriter<byte> output, ref readonly TemplatePart part, ScriptValues values)
    {
        if (part is { Function: null, Filters: null })
        {
            Escape(output, values[part.Slot], Set(values.KindOf(part.Slot), part), part);
            return;
        }

        if (part is { Escape: TemplateEscape.Text, Filters: null, Function: { } function })
        {
            function.Write(output, values);
            return;
        }

        var scratch = Scratch.Take();
        try
        {
            var kind = Set(Make(scratch, in part, values), part);
            Escape(output, scratch.WrittenSpan, kind, part);
        }
        finally
        {
            Scratch.Return(scratch);
        }
    }

    /// <summary>The value itself, whatever its place.</summary>
    public static ValueKind WriteBare(IBufferWriter<byte> output, ref readonly TemplatePart part, ScriptValues values) => Set(Make(output, in part, values), part);

    private static void Escape(IBufferWriter<byte> output, ReadOnlySpan<byte> value, ValueKind kind, in TemplatePart part)
    {
        if (part.Escape == TemplateEscape.JsonValue)
        {
            if (kind != ValueKind.Text)
            {
                output.Write(value);
                return;
            }

            output.Write("\""u8);
            TemplateEscaping.Write(output, value, TemplateEscape.Json);
            output.Write("\""u8);
            return;
        }

        if (kind == ValueKind.Null)
        {
            throw new UnsetVariableException($"`{part.Name}` is null, which is no text", part.Name);
        }

        TemplateEscaping.Write(output, value, part.Escape);
    }

    private static ValueKind Make(IBufferWriter<byte> output, ref readonly TemplatePart part, ScriptValues values)
    {
        if (part.Filters is { } filters)
        {
            return TemplateFilters.Write(output, in part, filters, values);
        }

        if (part.Function is { } function)
        {
            return function.Write(output, values);
        }

        output.Write(values[part.Slot]);
        return values.KindOf(part.Slot);
    }

    private static ValueKind Set(ValueKind kind, in TemplatePart part) =>
        kind != ValueKind.Unset ? kind : throw new UnsetVariableException($"`{part.Name}` was never set", part.Name);
}
