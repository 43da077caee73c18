using System.Text;

namespace Simulator.Actors.Target;

/// <summary>Looks into the header lines of a request while it is composed.</summary>
internal static class HeaderLines
{
    /// <param name="lines">Each with its CR LF.</param>
    /// <param name="name">In lower case, with its colon.</param>
    public static bool Has(ReadOnlySpan<byte> lines, ReadOnlySpan<byte> name)
    {
        while (lines.Length > name.Length)
        {
            if ((lines[0] | 0x20) == name[0] && Ascii.EqualsIgnoreCase(lines[..name.Length], name))
            {
                return true;
            }

            var end = lines.IndexOf((byte)'\n');
            lines = end < 0 ? [] : lines[(end + 1)..];
        }

        return false;
    }
}
