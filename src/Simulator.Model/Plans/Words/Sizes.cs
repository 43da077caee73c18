using System.Globalization;
using System.Text.RegularExpressions;

namespace Simulator.Model.Plans.Words;

/// <summary>Reads numbers of bytes such as <c>64KB</c> and <c>1.5MB</c>: a kilobyte has 1,024 bytes, a megabyte 1,024 of these.</summary>
internal static partial class Sizes
{
    /// <summary>0 to 1 GB.</summary>
    public static Parsed<int> Read(string text)
    {
        if (Whole().Match(text) is not { Success: true } size)
        {
            return Parsed<int>.Wrong($"`{text}` is no size; write it with its unit: 512B, 64KB or 1MB");
        }

        var unit = size.Groups["unit"].Value switch { "MB" => 1024 * 1024, "KB" => 1024, _ => 1 };
        var bytes = double.Parse(size.Groups["number"].Value, CultureInfo.InvariantCulture) * unit;
        return bytes <= 1024 * 1024 * 1024 ? (int)bytes : Parsed<int>.Wrong($"`{text}` is more than 1024MB");
    }

    [GeneratedRegex(@"^(?<number>[0-9]+(\.[0-9]+)?) ?(?<unit>B|KB|MB)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Whole();
}
