using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using Simulator.Model.Scripts.Answers;

namespace Simulator.Model.Scripts.Templates;

/// <summary>Sends a value through its filters.</summary>
internal static class TemplateFilters
{
    public static ValueKind Write(IBufferWriter<byte> output, ref readonly TemplatePart part, TemplateFilter[] filters, ScriptValues values)
    {
        var (from, to) = (Scratch.Take(), Scratch.Take());
        try
        {
            var kind = ValueKind.Text;
            if (part.Function is { } function)
            {
                kind = function.Write(from, values);
            }
            else
            {
                from.Write(values[part.Slot]);
                kind = values.KindOf(part.Slot);
            }

            foreach (var filter in filters)
            {
                if (filter.Kind != TemplateFilterKind.Default && kind is ValueKind.Unset or ValueKind.Null)
                {
                    continue;
                }

                kind = Apply(filter, from.WrittenSpan, kind, to, part.Name);
                (from, to) = (to, from);
                to.ResetWrittenCount();
            }

            output.Write(from.WrittenSpan);
            return kind;
        }
        finally
        {
            Scratch.Return(from);
            Scratch.Return(to);
        }
    }

    private static ValueKind Apply(TemplateFilter filter, ReadOnlySpan<byte> value, ValueKind kind, ArrayBufferWriter<byte> to, string name)
    {
        switch (filter.Kind)
        {
            case TemplateFilterKind.Default when kind is ValueKind.Unset or ValueKind.Null:
                to.Write(filter.Value.Span);
                return filter.ValueKind;
            case TemplateFilterKind.Default:
                to.Write(value);
                return kind;
            case TemplateFilterKind.Number:
                value = value.Trim(" \t\r\n"u8);
                to.Write(JsonText.KindOf(value) == JsonTokenType.Number ? value : throw new FormatException($"`{name}` is no number, and {{{{{name} | number}}}} wants one"));
                return ValueKind.Number;
            case TemplateFilterKind.Json:
                to.Write(value);
                return JsonText.KindOf(value) switch
                {
                    JsonTokenType.None => throw new FormatException($"`{name}` is no JSON, and {{{{{name} | json}}}} wants some"),
                    JsonTokenType.Number => ValueKind.Number,
                    JsonTokenType.Null => ValueKind.Null,
                    JsonTokenType.True or JsonTokenType.False => ValueKind.Boolean,
                    _ => ValueKind.Json,
                };
            case TemplateFilterKind.Base64:
                Base64.EncodeToUtf8(value, to.GetSpan(Base64.GetMaxEncodedToUtf8Length(value.Length)), out _, out var written);
                to.Advance(written);
                return ValueKind.Text;
            case TemplateFilterKind.Lower or TemplateFilterKind.Upper:
                WriteCased(value, to, isUpper: filter.Kind == TemplateFilterKind.Upper);
                return ValueKind.Text;
            case TemplateFilterKind.Url:
                TemplateEscaping.Write(to, value, TemplateEscape.Address);
                return ValueKind.Text;
            default:
                to.Write(value);
                return ValueKind.Text;
        }
    }

    private static void WriteCased(ReadOnlySpan<byte> value, ArrayBufferWriter<byte> to, bool isUpper)
    {
        if (!Ascii.IsValid(value))
        {
            var text = Encoding.UTF8.GetString(value);
            to.Write(Encoding.UTF8.GetBytes(isUpper ? text.ToUpperInvariant() : text.ToLowerInvariant()));
            return;
        }

        var room = to.GetSpan(Math.Max(1, value.Length));
        _ = isUpper ? Ascii.ToUpper(value, room, out var written) : Ascii.ToLower(value, room, out written);
        to.Advance(written);
    }
}
