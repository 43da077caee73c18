using System.Text.RegularExpressions;

namespace Simulator.Marketplace.Jobs;

/// <summary>The five digits of a ZIP code in a location; the last ones, since house numbers come first.</summary>
internal static partial class ZipCode
{
    public static string? In(string location) => Shape().Matches(location) is [.., var last] ? last.Value : null;

    [GeneratedRegex(@"(?<![0-9])[0-9]{5}(?![0-9])")]
    private static partial Regex Shape();
}
