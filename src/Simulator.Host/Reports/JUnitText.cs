using System.Text;
using System.Xml;

namespace Simulator.Host.Reports;

/// <summary>Text that XML can hold: a plan's names may carry characters that it cannot.</summary>
internal static class JUnitText
{
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value)) clean.Append(rune);
            else clean.Append('\uFFFD');
        }
        return clean.ToString();
    }
}
