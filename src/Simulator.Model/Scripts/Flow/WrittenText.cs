using System.Buffers;
using Simulator.Model.Scripts.Templates;

namespace Simulator.Model.Scripts.Flow;

/// <summary>Templates written out to be looked at. The memory is the thread's: a text holds until the next one of its side.</summary>
internal static class WrittenText
{
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _left;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _right;

    /// <summary>Valid until the next call.</summary>
    public static ReadOnlySpan<byte> Of(Template template, ScriptValues values) => Write(_left ??= new ArrayBufferWriter<byte>(256), template, values);

    /// <summary>A second text, beside that of <see cref="Of"/>.</summary>
    public static ReadOnlySpan<byte> Beside(Template template, ScriptValues values) => Write(_right ??= new ArrayBufferWriter<byte>(256), template, values);

    /// <summary>Whether a text is a number; one that cannot be written is none.</summary>
    public static bool TryNumber(Template template, ScriptValues values, out double number)
    {
        try
        {
            return PlainNumber.TryRead(Of(template, values), out number);
        }
        catch (FormatException)
        {
            number = 0;
            return false;
        }
    }

    private static ReadOnlySpan<byte> Write(ArrayBufferWriter<byte> buffer, Template template, ScriptValues values)
    {
        buffer.ResetWrittenCount();
        template.WriteTo(buffer, values);
        return buffer.WrittenSpan;
    }
}
