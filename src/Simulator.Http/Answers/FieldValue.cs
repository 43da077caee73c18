using System.Text;

namespace Simulator.Http.Answers;

/// <summary>Pieces of a header's value.</summary>
internal static class FieldValue
{
    /// <summary>Without surrounding spaces and tabs.</summary>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> value)
    {
        var start = 0;
        var end = value.Length;
        while (start < end && IsBlank(value[start])) start++;
        while (end > start && IsBlank(value[end - 1])) end--;
        return value[start..end];
    }

    /// <summary>Takes the first element off a list with commas; false at its end. Elements may be empty.</summary>
    public static bool TryTake(ref ReadOnlySpan<byte> list, out ReadOnlySpan<byte> element)
    {
        if (list.IsEmpty)
        {
            element = default;
            return false;
        }

        var comma = list.IndexOf((byte)',');
        element = Trim(comma < 0 ? list : list[..comma]);
        list = comma < 0 ? default : list[(comma + 1)..];
        return true;
    }

    public static bool Is(ReadOnlySpan<byte> value, ReadOnlySpan<byte> name) => Ascii.EqualsIgnoreCase(value, name);

    public static bool IsBlank(byte letter) => letter is (byte)' ' or (byte)'\t';
}
