using System.Buffers.Text;

namespace Simulator.Model.Scripts.Flow;

/// <summary>Reads texts that are numbers, such as <c>12</c>, <c>-0.5</c> and <c>1e3</c>.</summary>
internal static class PlainNumber
{
    public static bool TryRead(ReadOnlySpan<byte> text, out double number) =>
        Utf8Parser.TryParse(text, out number, out int read) && read == text.Length && double.IsFinite(number);
}
